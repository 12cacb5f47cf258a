using System.Text.Json;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>One of the people: makes one random call after the other at either instance and notes down what came of it.</summary>
internal sealed class HistoryEditor
{
    private readonly Random random;
    private readonly int number;
    private readonly ReportEdits reports;
    private readonly OfficeEdits office;
    private readonly StructureEdits structure;
    private HttpClient[] browsers;
    private HistoryCall? last;
    private int keys;

    private HistoryEditor(HistoryCity city, Post post, Guid? unit, int number, Random random, HttpClient[] browsers)
    {
        (City, Post, this.number, this.random, this.browsers) = (city, post, number, random, browsers);
        reports = new ReportEdits(this, unit, random);
        office = new OfficeEdits(this, random);
        structure = new StructureEdits(this, random);
    }

    public HistoryCity City { get; }

    public Post Post { get; }

    public static async Task<HistoryEditor> SignInAsync(HistoryCity city, Post post, Guid? unit, int number, Random random) =>
        new(city, post, unit, number, random, await city.SignInAsync(post));

    public string NewKey() => $"{City.History.Seed}-{number}-{++keys}";

    public async Task WorkAsync()
    {
        while (City.GoesOn)
        {
            var dice = random.Next(100);
            if (dice < 8 && last is { Plan.Key: not null })
            {
                await RepeatAsync(last.Plan);
            }
            else if (dice < (Post.Role is Role.CityOfficer ? 30 : 24) && Post.Role is Role.OfficeLeader or Role.CityOfficer)
            {
                await structure.DoAsync();
            }
            else if (dice < 60 && Post.Role is Role.OfficeLeader)
            {
                await office.DoAsync();
            }
            else
            {
                await reports.DoAsync();
            }
        }
    }

    /// <summary>What the product shows; none when it is refused.</summary>
    /// <param name="body">What would be done, where that is asked.</param>
    public async Task<JsonElement?> SeeAsync(string path, object? body = null)
    {
        using var answer = await browsers[random.Next(2)].Call(body is null ? HttpMethod.Get : HttpMethod.Post, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode is >= 500 and not 503)
        {
            City.History.Misread.Enqueue($"{path} -> {(int)answer.StatusCode} {text}");
        }

        await AfterAsync((int)answer.StatusCode);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : null;
    }

    /// <summary>The call until it has an answer, as whoever has to know what came of it.</summary>
    public async Task<HistoryCall> InsistAsync(PlannedCall plan)
    {
        HistoryCall call;
        do
        {
            call = await SayAsync(plan);
        }
        while ((call.Outcome is CallOutcome.Unknown || call.IsUnderWay) && City.GoesOn);
        return call;
    }

    /// <summary>Makes the call as a careless person does: now and then without key or revision, or hanging up before the answer.</summary>
    public Task<HistoryCall> TryAsync(PlannedCall plan)
    {
        plan = random.Next(100) switch
        {
            0 => plan with { Key = null },
            1 => plan with { Seen = null },
            _ => plan,
        };
        return SayAsync(plan, isCut: plan.Key is not null && random.Next(50) == 0);
    }

    public async Task<HistoryCall> SayAsync(PlannedCall plan, bool isCut = false)
    {
        var instance = random.Next(2);
        var browser = browsers[instance];
        var call = new HistoryCall(number, Post.Account.Value, plan, City.History.Tick()) { Instance = instance, WasCut = isCut };
        try
        {
            var asked = browser.Call(plan.Method, plan.Path, plan.Body is Paper paper ? Uploads.Form(paper.Unit, paper.Bytes) : plan.Body, plan.Key, plan.Seen);
            if (isCut)
            {
                await Task.Delay(random.Next(30));
                browser.CancelPendingRequests();
            }

            using var answer = await asked;
            call = call with { Status = (int)answer.StatusCode, Answer = await answer.Content.ReadAsStringAsync() };
        }
        catch (Exception failure) when (Silence.Is(failure))
        {
            call = call with { Status = 0, Answer = failure.GetType().Name };
        }

        call = call with { Answered = City.History.Tick() };
        City.History.Calls.Enqueue(call);
        last = call;
        await AfterAsync(call.Status);
        return call;
    }

    /// <summary>Signs in again where the session has ended, and comes back a little later when the product is not to be had.</summary>
    private async Task AfterAsync(int status)
    {
        if (status is 401)
        {
            browsers = await City.SignInAsync(Post);
        }
        else if (status >= 500)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>The same key once more: with the same body, another body, or for something else.</summary>
    private Task<HistoryCall> RepeatAsync(PlannedCall plan) => SayAsync(random.Next(4) switch
    {
        0 when plan.Body is not Paper and not null => plan with { Body = new { reason = "Một yêu cầu khác" } },
        1 => plan with { Seen = plan.Seen + 1 },
        _ => plan,
    });
}
