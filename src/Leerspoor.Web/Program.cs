using Leerspoor.ActionScans;
using Leerspoor.Credentials;
using Leerspoor.Data;
using Leerspoor.Learning;
using Leerspoor.MetroLines;
using Leerspoor.Network;
using Leerspoor.Paths;
using Leerspoor.People;
using Leerspoor.Skills;
using Leerspoor.Web.Api;
using Leerspoor.Web.Startup;

var builder = WebApplication.CreateBuilder(StartOptions.WithoutSwitches(args)).ReadSettings();
var options = StartOptions.Read(builder.Configuration, args);

builder.AddHost(options);
builder.Services.AddData(options.Data, options.Postgres, options.StoragePatience);
builder.Services.AddPeople(options.People);
builder.Services.AddSkills(options.Data);
builder.Services.AddActionScans();
builder.Services.AddLearning(options.Data);
builder.Services.AddCredentials(options.Issuer);
builder.Services.AddPaths();
builder.Services.AddNetwork();
builder.Services.AddMetroLines();
builder.Services.AddApi(options);

var app = builder.Build();
app.Services.BuildModelAhead();

if (args is ["import", ..])
    return await app.Services.ImportFrameworkAsync(app.Configuration, Console.Out);

app.UseHost();
app.MapHost();
app.MapPeople();
app.MapSkills();
app.MapActionScans();
app.MapLearning();
app.MapCredentials();
app.MapPaths();
app.MapMetroLines();
app.MapApi();
app.MapPages();

await app.RunAsync();
return 0;

/// <summary>The host; public so that tests can start it.</summary>
public partial class Program;
