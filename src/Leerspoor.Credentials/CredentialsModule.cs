using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Demo;
using Leerspoor.Credentials.Designing;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Credentials.Fetching;
using Leerspoor.Credentials.Furnishing;
using Leerspoor.Credentials.Holding;
using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Leaving;
using Leerspoor.Credentials.Listing;
using Leerspoor.Credentials.Offering;
using Leerspoor.Credentials.Practising;
using Leerspoor.Credentials.Publishing;
using Leerspoor.Credentials.Regulating;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Credentials.Rotating;
using Leerspoor.Credentials.Sharing;
using Leerspoor.Credentials.Showing;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials;

public static class CredentialsModule
{
    /// <summary>Achievements, issuing, the wallet and verification.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="issuer">Under which addresses this installation issues.</param>
    public static IServiceCollection AddCredentials(
        this IServiceCollection services,
        IssuerOptions issuer
    )
    {
        services.AddSingleton<IModuleMapping, CredentialsMapping>().AddTexts<Texts>();
        services.AddSingleton(issuer).AddSingleton<ShareAddress>();
        AddIssuing(services);
        services.AddScoped<OpenWallet>().AddScoped<OpenBadge>().AddScoped<ShowCredential>();
        services.AddSingleton<RecheckImported>();
        services.AddHostedService(provider => provider.GetRequiredService<RecheckImported>());
        services.AddScoped<ImportCredential>().AddScoped<KeepImported>().AddScoped<TellWhose>();
        services.AddScoped<WalletItems>();
        services.AddScoped<MakePassport>().AddScoped<OwnPassports>().AddScoped<ShowPassport>();
        services.AddScoped<WritePassport>();
        AddRegulating(services);
        services.AddScoped<ShowIssuer>();
        services.AddScoped<VaultLock>().AddScoped<KeepDocument>().AddScoped<OwnDocuments>();
        services.AddScoped<MakeOffer>().AddScoped<OfferTokens>().AddScoped<BindCredential>();
        services.AddSingleton<HolderProof>();
        services.AddSingleton<WalletClients>().AddScoped<GiveConsent>().AddScoped<TokenEndpoint>();
        services.AddExceptionHandler<ProtocolTrouble>();
        services.AddScoped<WalletVisitor>().AddScoped<ReadWallet>().AddScoped<OwnConnections>();
        services.AddScoped<WriteCertificate>();
        services.AddScoped<Stewards>().AddScoped<InspectCredential>();
        services.AddScoped<ChangeStatuses>();
        AddNewer(services);
        services.AddScoped<ListIssued>().AddScoped<ReadCredentials>();
        services.AddScoped<ListAchievements>().AddScoped<OpenAchievement>();
        services.AddScoped<DraftAchievement>().AddScoped<PublishAchievement>();
        services.AddScoped<ListKeys>().AddScoped<ReplaceKey>().AddScoped<DeclareLeak>();
        services.AddScoped<OwnKeys>().AddScoped<OwnStatuses>();
        services.AddScoped<AllKeys>().AddScoped<AllStatuses>().AddScoped<EarlierBadges>();
        services.AddScoped<VerifyCredential>().AddScoped<ReadCredential>();
        services.AddSingleton(_ => OutsideNetwork.Guarded()).AddSingleton<GuardedClient>();
        services.AddSingleton<Outside>();
        services.AddScoped<IDemoChapter, DemoPractice>().AddScoped<IDemoChapter, DemoWallet>();
        services.AddScoped<IDemoChapter, DemoRegister>();
        return services.AddScoped<IDemoChapter, DemoCredentials>();
    }

    public static IEndpointRouteBuilder MapCredentials(this IEndpointRouteBuilder endpoints)
    {
        PublicEndpoints.Map(endpoints);
        CredentialsApi.Map(endpoints);
        CertificateEndpoints.Map(endpoints);
        PassportFile.Map(endpoints);
        WalletApi.Map(endpoints);
        OAuthEndpoints.Map(endpoints);
        OfferEndpoints.Map(endpoints);
        DocumentFile.Map(endpoints);
        ImportedFile.Map(endpoints);
        ExampleList.Map(endpoints);
        EndorsementEndpoint.Map(endpoints);
        LeavingEndpoint.Map(endpoints);
        return endpoints;
    }

    private static void AddIssuing(IServiceCollection services)
    {
        services.AddSingleton<SeedVault>().AddSingleton<TokenVault>();
        services.AddSingleton<StatusListMemory>().AddScoped<TokenKeys>();
        services.AddScoped<WriteToken>().AddScoped<WriteElm>();
        services.AddSingleton<MatcherPolicy, SignedFormPolicy>();
        services.AddScoped<IssuerKeys>().AddScoped<StatusPlaces>().AddScoped<BadgeWriter>();
        services
            .AddScoped<Awarding>()
            .AddScoped<CredentialEvidence>()
            .AddScoped<CredentialCards>()
            .AddScoped<IssueCredential>();
        services.AddScoped<AchievementWriter>().AddScoped<AchievementPublisher>();
        services.AddScoped<BakedEndpoints>().AddScoped<KeepPicture>();
        services.AddScoped<Awardable>().AddScoped<LineChecks>().AddScoped<PrepareBatch>();
        services.AddScoped<ChangeBatch>().AddScoped<OpenBatch>().AddScoped<RunBatch>();
        services.AddSingleton<BatchBell>().AddHostedService<RunBatches>();
        services.AddScoped<StatusListPublisher>().AddScoped<Dids>().AddScoped(Desk);
        services.AddScoped<IRegionFurnishing, FurnishAchievements>();
        services.AddScoped<IRegionFurnishing, FurnishIssuer>();
        services.AddScoped<IRegionFurnishing, FurnishRegulations>();
        services.AddScoped<IRegionFurnishing, MendEvidence>();
    }

    // The desk is public and its handler is not, so its constructor cannot be public either.
    private static CredentialDesk Desk(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<IssueCredential>()
        );

    private static void AddNewer(IServiceCollection services)
    {
        services.AddScoped<NewEdition>().AddScoped<RenewCredential>();
        services.AddScoped<VerifyEndorsements>().AddScoped<WriteEndorsement>();
        services.AddScoped<EndorsementLetter>().AddScoped<AskEndorsement>();
        services.AddScoped<GiveEndorsement>();
        services.AddScoped<KeepProfile>().AddScoped<TakeAlong>().AddScoped<ThrowAway>();
        services.AddScoped<RefreshImported>();
        services.AddScoped<PracticeGate>().AddScoped<DraftStatement>().AddScoped<ListStatements>();
        services.AddScoped<OpenStatement>().AddScoped<SignProcess>().AddScoped<IssueStatement>();
    }

    private static void AddRegulating(IServiceCollection services)
    {
        services
            .AddScoped<Standings>()
            .AddScoped<Registers>()
            .AddScoped<RegulationNames>()
            .AddScoped<Appointing>();
        services.AddScoped<ListRegulations>().AddScoped<OpenRegulation>();
        services.AddScoped<SaveRegulation>().AddScoped<MeasurePerson>();
        services.AddScoped<AppointPerson>().AddScoped<OwnRegulations>();
    }
}
