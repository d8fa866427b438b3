using System.Linq.Expressions;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning;

/// <summary>From a row to what a list shows.</summary>
internal static class ActivityCards
{
    public static Expression<Func<LearningActivity, ActivityCard>> Card { get; } =
        activity => new ActivityCard
        {
            Id = activity.Id,
            Key = activity.Key,
            Kind = activity.Kind,
            Title = activity.Title,
            PictureKey = activity.Picture,
            Minutes = activity.Minutes,
            Online = activity.Kind == ActivityKind.Link,
        };
}
