using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Says once per request which program asks, in whose name, and what it may: the rights of the account at this moment, within
/// the limits of the token. Every token that does not work is refused in the same words after the same look-up.
/// </summary>
/// <param name="Token">What the program gave; null when it gave anything but one token alone.</param>
[AllowAnyone]
public sealed record IdentifyProgram(string? Token) : ISecretCommand<Done>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(IdentifyProgram);
}

internal sealed class IdentifyProgramHandler(
    ITokenRecognition tokens, Caller caller, CurrentSession current, HeldRights rights, IRequestFacts facts, TimeProvider time)
    : IRequestHandler<IdentifyProgram, Done>
{
    /// <summary>The hash of nothing: no token has it.</summary>
    private static readonly TokenHash None = TokenHash.Of([]);

    public async Task<Done> Handle(IdentifyProgram request, CancellationToken cancellationToken)
    {
        var token = PersonalTokenText.Read(request.Token) ?? None;
        if (await tokens.RecogniseAsync(token, time.Today(), cancellationToken) is not { } found)
        {
            await tokens.FailAsync(facts.Address ?? "", time.Now(), cancellationToken);
            throw new SignInRequired(
                "access.token-refused",
                "Mã truy cập không dùng được: sai, đã hết hạn, đã thu hồi, hoặc gửi kèm cookie đăng nhập. Tiêu đề phải là Authorization: Bearer lc_….");
        }

        var held = await rights.ScopesOfAsync(found.Held, cancellationToken);
        var units = found.Unit is { } unit ? await rights.WithAllBelowAsync([unit], cancellationToken) : null;
        current.EndsAt = CityTime.StartOfDay(found.ValidTo.AddDays(1));
        caller.Become(
            found.Account,
            [.. held.Select(role => RoleFunctions.CodeOf(role.Role))],
            Rights.Within(Rights.Of(held), TokenFunctions.Read(found.Functions), units),
            new CallingProgram(found.Token, found.Name, found.ReadsOnly));
        return default;
    }
}
