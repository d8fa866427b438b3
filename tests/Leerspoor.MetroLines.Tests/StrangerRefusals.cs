using Leerspoor.Kernel;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;

namespace Leerspoor.MetroLines.Tests;

/// <summary>What every handler of a company path answers to somebody.</summary>
internal static class StrangerRefusals
{
    public static async Task<Refusal?[]> OfAsync(CompanyScene scene, Actor actor, Guid meeting)
    {
        var (path, run) = (scene.Path, scene.Run);
        return
        [
            await RefusedAsync<ShowPath, ShowPath.View>(h => h.HandleAsync(actor, path, default)),
            await RefusedAsync<DescribePath, DescribePath.View>(h =>
                h.ShowAsync(actor, path, default)
            ),
            await RefusedAsync<DescribePath, Done>(h =>
                h.HandleAsync(actor, path, new() { Title = "X" }, default)
            ),
            await RefusedAsync<OpenCanvas, OpenCanvas.Opened>(h =>
                h.HandleAsync(actor, path, "sailboat", default)
            ),
            await RefusedAsync<KeepRows, Done>(h =>
                h.SaveAsync<PathCompany>(
                    actor,
                    (path, null),
                    new(
                        null,
                        CompanyInput.Of,
                        () => PathCompany.Of(path),
                        new CompanyInput { Name = "X", Kind = "Company" }.Fill
                    ),
                    default
                )
            ),
            await RefusedAsync<KeepRows, Done>(h =>
                h.RemoveAsync<PathCompany>(actor, path, ("X", null, CompanyInput.Of), default)
            ),
            await RefusedAsync<KeepMember, KeepMember.View>(h =>
                h.ShowAsync(actor, path, null, default)
            ),
            await RefusedAsync<KeepMember, Done>(h =>
                h.SaveAsync(actor, (path, null), new() { Name = "X" }, default)
            ),
            await RefusedAsync<KeepMember, Done>(h =>
                h.RemoveAsync(actor, path, ("X", null), default)
            ),
            await RefusedAsync<KeepOutcome, KeepOutcome.View>(h =>
                h.ShowAsync(actor, path, null, default)
            ),
            await RefusedAsync<KeepOutcome, Done>(h =>
                h.SaveAsync(actor, (path, null), new(), default)
            ),
            await RefusedAsync<ListRuns, ListRuns.View>(h => h.HandleAsync(actor, path, default)),
            await RefusedAsync<KeepRun, KeepRun.Begun>(h =>
                h.BeginAsync(actor, path, new(), default)
            ),
            await RefusedAsync<KeepRun, Done>(h => h.DescribeAsync(actor, run, new(), default)),
            await RefusedAsync<KeepRun, Done>(h => h.OpenAsync(actor, run, false, default)),
            await RefusedAsync<ShowRun, ShowRun.View>(h => h.HandleAsync(actor, run, default)),
            await RefusedAsync<PlanMeeting, Done>(h =>
                h.SaveAsync(actor, (run, meeting), new(), default)
            ),
            await RefusedAsync<PlanMeeting, Done>(h =>
                h.RemoveAsync(actor, run, (meeting.ToString(), null), default)
            ),
            await RefusedAsync<SendNotices, Done>(h =>
                h.AnnounceAsync(actor, run, meeting.ToString(), default)
            ),
            await RefusedAsync<NoteAttendance, Done>(h =>
                h.HandleAsync(actor, (run, meeting), [], default)
            ),
            await RefusedAsync<LeaveRun, Done>(h => h.TakeOffAsync(actor, run, "X", default)),
            await RefusedAsync<ShowRecognition, ShowRecognition.View>(h =>
                h.HandleAsync(actor, path, default)
            ),
            await RefusedAsync<JudgeOutcome, JudgeOutcome.View>(h =>
                h.ShowAsync(actor, (run, meeting, meeting), default)
            ),
            await RefusedAsync<JudgeOutcome, Done>(h =>
                h.HandleAsync(actor, (run, meeting, meeting), new(), default)
            ),
            await RefusedAsync<JudgeOutcome, Done>(h =>
                h.AwardAsync(actor, (run, meeting, meeting), default)
            ),
            await RefusedAsync<ReviewPath, ReviewPath.View>(h => h.ShowAsync(actor, path, default)),
            await RefusedAsync<GiveProofs, GiveProofs.Result>(h =>
                h.HandleAsync(actor, run, GiveProofs.UsualKey, default)
            ),
            await RefusedAsync<WriteDesign, byte[]>(h => h.HandleAsync(actor, path, default)),
            await RefusedAsync<ReviewPath, Done>(h => h.HandleAsync(actor, path, new(), default)),
            await RefusedAsync<ReviewPath, ReviewPath.Begun>(h =>
                h.BeginNextAsync(actor, path, default)
            ),
        ];

        async Task<Refusal?> RefusedAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> act)
            where THandler : notnull =>
            (await scene.DoAsync<THandler, Outcome<T>>(actor.Region, act)).Refusal;
    }
}
