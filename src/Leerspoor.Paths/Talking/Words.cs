using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

/// <summary>What somebody wants to say, checked.</summary>
internal sealed record Words(MessageId Id, string? Starter, string Text)
{
    /// <summary>Only the participant has starters; the words of others stand on their own.</summary>
    public static Outcome<Words> Of(Actor actor, PersonId participant, SendMessage.Input input)
    {
        var text = (input.Text ?? "").ReplaceLineEndings("\n").Trim();
        var starter = string.IsNullOrWhiteSpace(input.Starter) ? null : input.Starter;
        if (starter is not null && (actor.Person != participant || !Starters.IsKnown(starter)))
            return TalkingRefusals.UnknownStarter;
        if (text.Length == 0 && starter is null)
            return TalkingRefusals.NothingSaid;
        if (text.Length > Message.TextMaxLength)
            return TalkingRefusals.TooLong;

        var id = Guid.TryParse(input.Id, out var made) ? MessageId.From(made) : MessageId.New();
        return new Words(id, starter, text);
    }
}
