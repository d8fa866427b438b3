namespace Leerspoor.People.Contract;

/// <summary>What this room needs to know about the installation.</summary>
public sealed record PeopleOptions
{
    /// <summary>Runs with the demo region: the sign-in page says so and lists the demo accounts.</summary>
    public bool Demo { get; init; }

    /// <summary>The data folder; mail lies in its subfolder <c>mail</c> while there is no mail server.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The address under which the world sees this installation; null: the address of the request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The mail server; null: mail is written to files.</summary>
    public MailServer? Mail { get; init; }
}

/// <summary>Where mail is handed over.</summary>
/// <param name="Host">Name of the SMTP server.</param>
/// <param name="Port">25, 465 or 587.</param>
/// <param name="From">Sender of every mail.</param>
public sealed record MailServer(string Host, int Port, string From)
{
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS; only switched off for a server on the same machine.</summary>
    public bool Encrypt { get; init; } = true;
}
