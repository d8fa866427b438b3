using System.Reflection;
using System.Runtime.InteropServices;

namespace Leerspoor.OpenBadges.Ed25519;

/// <summary>
/// The few functions of OpenSSL's libcrypto we call (OpenSSL 1.1.1 and 3). Only looked for where the .NET runtime itself uses it; Windows and macOS
/// have no system copy, and a library found by chance is nothing to trust with a private key.
/// </summary>
internal static unsafe partial class LibCrypto
{
    private const string Name = "leerspoor-libcrypto";
    private static readonly string[] Candidates = ["libcrypto.so.3", "libcrypto.so.1.1"];
    private static readonly nint Handle = Load();

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, Resolve);

    public static bool IsLoaded => Handle != 0;

    [LibraryImport(Name)]
    public static partial KeyHandle EVP_PKEY_new_raw_private_key(
        int type,
        nint engine,
        byte* key,
        nuint length
    );

    [LibraryImport(Name)]
    public static partial KeyHandle EVP_PKEY_new_raw_public_key(
        int type,
        nint engine,
        byte* key,
        nuint length
    );

    [LibraryImport(Name)]
    public static partial int EVP_PKEY_get_raw_public_key(
        KeyHandle key,
        byte* publicKey,
        nuint* length
    );

    [LibraryImport(Name)]
    public static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Name)]
    public static partial nint EVP_MD_CTX_new();

    [LibraryImport(Name)]
    public static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Name)]
    public static partial int EVP_DigestSignInit(
        nint context,
        nint* keyContext,
        nint digest,
        nint engine,
        KeyHandle key
    );

    [LibraryImport(Name)]
    public static partial int EVP_DigestSign(
        nint context,
        byte* signature,
        nuint* length,
        byte* data,
        nuint dataLength
    );

    [LibraryImport(Name)]
    public static partial int EVP_DigestVerifyInit(
        nint context,
        nint* keyContext,
        nint digest,
        nint engine,
        KeyHandle key
    );

    [LibraryImport(Name)]
    public static partial int EVP_DigestVerify(
        nint context,
        byte* signature,
        nuint length,
        byte* data,
        nuint dataLength
    );

    // a failure leaves its text in a queue of the thread, where the runtime's own TLS would find it
    [LibraryImport(Name)]
    public static partial void ERR_clear_error();

    private static nint Load()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return 0;
        foreach (var candidate in Candidates)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
                return handle;
        }
        return 0;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Name ? Handle : 0;
}

/// <summary>An EVP_PKEY, freed exactly once and only when no call uses it.</summary>
internal sealed class KeyHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_PKEY_free(handle);
        return true;
    }
}
