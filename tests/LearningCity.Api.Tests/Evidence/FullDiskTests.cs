using System.Diagnostics;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>On a file system of one megabyte; needs the right to mount one.</summary>
public sealed class FullDiskTests(FullDiskTests.SmallApp app) : IClassFixture<FullDiskTests.SmallApp>
{
    [Fact]
    public async Task A_full_storage_is_said_to_be_full_and_nothing_is_half_done()
    {
        Assert.SkipUnless(app.IsMounted, "No file system could be mounted.");
        var unit = app.NewUnit();
        var client = app.As(Uploads.Everything, unit);
        var answer = await client.Upload(unit, new byte[2 * 1024 * 1024]);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Refusal(503)).ShouldBe("evidence.storage-full");
        (await app.Documents).ShouldBe(0);
        Directory.EnumerateFiles(app.Mount, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        await client.Uploaded(unit);
    }

    public sealed class SmallApp : EvidenceApp, IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly TemporaryFolder folder = new();

        public SmallApp() => IsMounted = Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Mount);

        public bool IsMounted { get; }

        public string Mount => Directory.CreateDirectory(folder.At("small")).FullName;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Evidence:Folder"] = Mount };

        public void Dispose()
        {
            GC.SuppressFinalize(this);
            if (IsMounted)
            {
                Run("umount", Mount);
            }

            folder.Dispose();
        }

        private static bool Run(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
                if (!process.WaitForExit(Patience))
                {
                    process.Kill();
                    throw new TimeoutException($"{program} did not end within {Patience.TotalSeconds} seconds.");
                }

                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
