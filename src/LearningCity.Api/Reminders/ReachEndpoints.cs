using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Reminders;

/// <param name="MailAddress">Empty: none.</param>
/// <param name="Phone">Empty: none.</param>
/// <param name="DigestAt">A full hour from 06:00:00 to 20:00:00; none: each reminder at once.</param>
internal sealed record ReachDescription(string? MailAddress, string? Phone, bool ByMail, bool ByGateway, TimeOnly? DigestAt);

/// <param name="MailAddress">Empty: none.</param>
/// <param name="Phone">Empty: none.</param>
internal sealed record AddressesDescription(string? MailAddress, string? Phone);

internal sealed class ReachEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/reach", GetOwnReach).For<GetOwnReach>();
        api.MapPut("/reach", SetOwnReach).For<SetOwnReach>().Edits();
        api.MapPost("/reach/test-mails", SendTestMail).For<SendTestMail>().Creates();
        api.MapGet("/reminder-addresses", ListAddresses).For<ListAddresses>();
        api.MapPut("/reminder-addresses/{account:guid}", SetAddresses).For<SetAddresses>().Edits();
    }

    /// <summary>How one is reminded oneself.</summary>
    private static async Task<Tagged<ReachSheet>> GetOwnReach(ISender sender, CancellationToken ct)
    {
        var sheet = await sender.Send(new GetOwnReach(), ct);
        return Answer.Shown(sheet, sheet.Revision);
    }

    /// <summary>Chooses how one is reminded oneself; If-Match "0" while nothing was chosen yet.</summary>
    private static async Task<Tagged<Changed<ReachId>>> SetOwnReach(ReachDescription reach, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(
            new SetOwnReach(seen.Revision, reach.MailAddress, reach.Phone, reach.ByMail, reach.ByGateway, reach.DigestAt), ct));

    /// <summary>Sends a mail to one's own address; it leaves within seconds.</summary>
    private static async Task<Accepted<SentTestMail>> SendTestMail(ISender sender, CancellationToken ct) =>
        TypedResults.Accepted("/api/v1/reach", await sender.Send(new SendTestMail(), ct));

    /// <summary>How everybody who is reminded is reached, failing addresses first.</summary>
    private static async Task<Ok<AddressPage>> ListAddresses(
        ISender sender, CancellationToken ct, string? standing = null, string? search = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListAddresses(EnumFilter.Read<AddressStanding>("standing", standing), search, PageRequest.Of(page, size)), ct));

    /// <summary>Enters or removes somebody's addresses; If-Match "0" while there is nothing.</summary>
    private static async Task<Tagged<Changed<ReachId>>> SetAddresses(
        Guid account, AddressesDescription addresses, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new SetAddresses(new AccountId(account), seen.Revision, addresses.MailAddress, addresses.Phone), ct));
}
