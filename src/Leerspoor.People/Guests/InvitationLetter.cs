using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.Extensions.Localization;

namespace Leerspoor.People.Guests;

/// <summary>The mail that carries a personal link; without an address the inviter passes the link on.</summary>
internal sealed class InvitationLetter(
    LeerspoorDb db,
    PublicAddress address,
    IStringLocalizer<Texts> texts
)
{
    public string Send(Actor inviter, Person about, Person guest, GuestLink link, SecretToken token)
    {
        var whole = address.Of($"gast/{token.Value}");
        if (guest.Email is { } email)
            db.Announce(
                new Mail(
                    email,
                    texts["GuestMail.Subject", inviter.Name],
                    texts[
                        "GuestMail.Text",
                        guest.Name,
                        inviter.Name,
                        about.GivenName,
                        link.Purpose,
                        whole,
                        LocalDay
                            .Local(link.ExpiresAt)
                            .ToString("d MMMM yyyy", CultureInfo.CurrentUICulture)
                    ]
                )
            );
        return whole;
    }

    public string Welcome(Actor inviter, Person person, string userName, SecretToken token)
    {
        var whole = address.Of($"welkom/{token.Value}");
        if (person.Email is { } email)
            db.Announce(
                new Mail(
                    email,
                    texts["WelcomeMail.Subject"],
                    texts["WelcomeMail.Text", person.GivenName, inviter.Name, userName, whole]
                )
            );
        return whole;
    }
}
