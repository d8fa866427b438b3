using Leerspoor.Data;
using Leerspoor.People.Accounts;
using Leerspoor.People.Administering;
using Leerspoor.People.Cards;
using Leerspoor.People.Consenting;
using Leerspoor.People.Contract;
using Leerspoor.People.Demo;
using Leerspoor.People.Guests;
using Leerspoor.People.Keys;
using Leerspoor.People.Mailing;
using Leerspoor.People.OneTimeCodes;
using Leerspoor.People.Passkeys;
using Leerspoor.People.Sessions;
using Leerspoor.People.SettingUp;
using Leerspoor.People.SigningIn;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People;

public static class PeopleModule
{
    /// <summary>The policy for pages: somebody signed in with a browser. A key for programs opens no pages.</summary>
    public const string BrowserOnly = "browser-only";

    public static IServiceCollection AddPeople(
        this IServiceCollection services,
        PeopleOptions options
    )
    {
        services.AddSingleton(options);
        services.AddSingleton<IModuleMapping, PeopleMapping>();
        services.AddTexts<Texts>().AddTexts<ParticipantTexts>();
        services.AddScoped<IDemoChapter, DemoPeople>();
        services.AddContract();
        services.AddSigningIn();
        services.AddPasskeys();
        services.AddAdministering();
        services.AddMailing(options);
        services.AddDoors();
        services.AddCascadingValue(provider => provider.GetRequiredService<CurrentActor>().Value!);
        return services;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder endpoints)
    {
        SignOut.Map(endpoints);
        return endpoints;
    }

    private static void AddContract(this IServiceCollection services)
    {
        services.AddScoped<CurrentActor>().AddScoped<PeopleDirectory>().AddScoped<Relations>();
        services.AddScoped<Consents>().AddScoped<Viewings>().AddSingleton<ViewingsOfToday>();
        services.AddScoped<ShowMyData>().AddScoped<AnswerConsent>();
        services.AddScoped(provider => new GuestLinks(
            provider.GetRequiredService<LeerspoorDb>(),
            provider.GetRequiredService<Relations>(),
            provider.GetRequiredService<Consents>(),
            provider.GetRequiredService<InvitationLetter>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    private static void AddSigningIn(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services
            .AddSingleton<SignInBrake>()
            .AddSingleton<OpenFormBrake>()
            .AddSingleton<DummyPassword>();
        services.AddSingleton<HalfwayCookie>().AddSingleton<OneTimeSecret>();
        services.AddSingleton<PictureCode>().AddSingleton<CardTapsSeal>();
        services.AddScoped<ActorOfSession>().AddScoped<SecondStep>().AddScoped<PublicAddress>();
        services.AddScoped<SignInWithPassword>().AddScoped<SignOut>().AddScoped<EndSessions>();
        services.AddScoped<EnrolOneTimeCode>().AddScoped<EnrolDuringSignIn>();
        services.AddScoped<SignInWithCode>().AddScoped<SignInWithCard>();
        services.AddScoped<CardReach>().AddScoped<PrintCards>().AddScoped<HelpWithCard>();
        services.AddScoped<EnterAsGuest>().AddScoped<InvitationLetter>();
        services.AddScoped<ChangePassword>().AddScoped<ShowAccount>();
    }

    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<PasskeyStore>().AddSingleton<PasskeyChallenge>();
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>>(p => p.GetRequiredService<PasskeyStore>());
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<AddPasskey>().AddScoped<SignInWithPasskey>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = PasskeyOrigin.IsOurs;
        });
    }

    private static void AddAdministering(this IServiceCollection services)
    {
        services.AddScoped<AdminReach>().AddScoped<ListPeople>().AddScoped<ShowPerson>();
        services.AddScoped<InvitePerson>().AddScoped<AcceptInvitation>().AddScoped<ShutOut>();
        services.AddScoped<ChangeRoles>().AddScoped<ChangeCaseload>().AddScoped<ReadTrail>();
        services.AddScoped<ListOrganisations>().AddScoped<ChangeOrganisation>();
        services.AddScoped<ListKeys>().AddScoped<MakeKey>();
        services.AddSingleton<SetUpCode>().AddScoped<SetUpRegion>();
        services.AddHostedService(provider => provider.GetRequiredService<SetUpCode>());
    }

    private static void AddMailing(this IServiceCollection services, PeopleOptions options)
    {
        if (options.Mail is { } server)
            services.AddSingleton<IMailer>(new SmtpMailer(server));
        else
            services.AddSingleton<IMailer, DropFolderMailer>();
        services.AddNewsReader<Mail, SendMail>();
    }
}
