using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>Deep in a file something is not as it should be; the import answers with the refusal.</summary>
internal sealed class FileTroubleException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
