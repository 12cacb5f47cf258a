using System.Diagnostics;
using System.Globalization;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>One client: saves the answer of its report again and again, now and then uploads a paper, each under a key of its own, and says again what was not answered.</summary>
internal sealed class Writer(int number, HttpClient client, UnitId unit, Guid report)
{
    private const int PaperEvery = 5;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(120);

    private readonly List<string> keys = [];
    private readonly List<string> papers = [];
    private readonly List<(Writer, Guid)> uploaded = [];
    private int saved;
    private bool isUnanswered;

    public Guid Report => report;

    public int Acknowledged { get; private set; }

    /// <summary>Of what was acknowledged.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>SHA-256 of what was uploaded.</summary>
    public IReadOnlyList<string> Papers => papers;

    public IReadOnlyList<(Writer Writer, Guid Document)> Uploaded => uploaded;

    /// <summary>Note and revision of the answer that was acknowledged last.</summary>
    public string LastEntry { get; private set; } = "";

    private string Key => string.Create(CultureInfo.InvariantCulture, $"write-{number}-{Acknowledged + 1}");

    /// <summary>The next write uploads a paper; else it saves an answer.</summary>
    public bool IsPaperNext => Acknowledged % PaperEvery == PaperEvery - 1;

    public async Task WriteAsync(Func<bool> goesOn)
    {
        while (goesOn())
        {
            await TryAsync();
        }
    }

    /// <summary>What may be done or not is said until it is acknowledged.</summary>
    public async Task SettleAsync()
    {
        for (var waited = Stopwatch.StartNew(); isUnanswered;)
        {
            waited.Elapsed.ShouldBeLessThan(LongestSilence, $"nobody answers {Key}");
            await TryAsync();
        }
    }

    /// <summary>Says the next thing once, whatever comes of it.</summary>
    public async Task TryAsync()
    {
        isUnanswered = true;
        try
        {
            using var answer = IsPaperNext ? await UploadAsync() : await SaveAsync();
            var text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode is 503 or 409 or 429)
            {
                await Task.Delay(50);
                return;
            }

            answer.IsSuccessStatusCode.ShouldBeTrue($"{Key}: {(int)answer.StatusCode} {text}");
            await NoteAsync(answer);
        }
        catch (Exception failure) when (Silence.Is(failure))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>The paper can be opened, so its bytes are there.</summary>
    public async Task IsThereAsync(Guid document, string about)
    {
        using var paper = await client.Get($"/documents/{document}/content");
        ((int)paper.StatusCode).ShouldBe(200, about);
    }

    private Task<HttpResponseMessage> SaveAsync() => client.Create($"/reports/{report}/entries", new
    {
        entries = new[] { new { indicator = "3.2.3", seen = saved, note = Key, figures = new { numerator = Acknowledged % 1_000, denominator = 1_000 } } },
    }, Key);

    private Task<HttpResponseMessage> UploadAsync() => client.Upload(unit, SamplePaper.Pdf(Key), key: Key);

    private async Task NoteAsync(HttpResponseMessage answer)
    {
        if (IsPaperNext)
        {
            papers.Add(Uploads.Hash(SamplePaper.Pdf(Key)));
            uploaded.Add((this, (await answer.Json()).GetProperty("id").GetGuid()));
        }
        else
        {
            saved++;
            LastEntry = string.Create(CultureInfo.InvariantCulture, $"{Key} {saved}");
        }

        keys.Add(Key);
        (isUnanswered, Acknowledged) = (false, Acknowledged + 1);
    }
}
