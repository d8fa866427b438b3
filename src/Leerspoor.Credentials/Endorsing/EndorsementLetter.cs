using System.Net.Mail;
using Leerspoor.Credentials.Showing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>The mail with the personal link; without an address whoever asked passes the link on.</summary>
internal sealed class EndorsementLetter(
    LeerspoorDb db,
    PublicAddress address,
    IStringLocalizer<Texts> texts
)
{
    private const int AddressMaxLength = 254;

    /// <summary>Nothing, or an address that can be mailed to.</summary>
    public static bool IsAddress(string? typed) =>
        string.IsNullOrWhiteSpace(typed)
        || (
            typed.Trim() is { Length: <= AddressMaxLength } email
            && MailAddress.TryCreate(email, out var parsed)
            && parsed.Address == email
        );

    public string Send(
        Actor inviter,
        Credential credential,
        Endorsement asked,
        string token,
        string? email
    )
    {
        var whole = address.Of($"onderschrijven/{token}");
        if (!string.IsNullOrEmpty(email))
            db.Announce(
                new Mail(
                    email,
                    texts["EndorseMail.Subject", inviter.Name],
                    texts[
                        "EndorseMail.Text",
                        asked.Receiver,
                        inviter.Name,
                        credential.RecipientName,
                        whole,
                        asked.ExpiresAt.Written()
                    ]
                )
            );
        return whole;
    }
}
