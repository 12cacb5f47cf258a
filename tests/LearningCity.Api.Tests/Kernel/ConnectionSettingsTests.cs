using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What an installation says of its connections counts; the rest is the product's.</summary>
public sealed class ConnectionSettingsTests
{
    [Fact]
    public void What_the_installation_leaves_open_is_set()
    {
        var set = new NpgsqlConnectionStringBuilder(ConnectionSettings.Complete("Host=db;Database=city"));

        (set.MaxPoolSize, set.NoResetOnClose, set.ApplicationName).ShouldBe((40, true, "LearningCity"));
        set.Options.ShouldBe("-c statement_timeout=5000 -c timezone=UTC");
    }

    [Fact]
    public void What_it_says_is_kept_beside_the_limits_of_the_session()
    {
        var said = "Host=db;Maximum Pool Size=12;No Reset On Close=false;Application Name=Kho;Options=-c jit=off";

        var set = new NpgsqlConnectionStringBuilder(ConnectionSettings.Complete(said));

        (set.MaxPoolSize, set.NoResetOnClose, set.ApplicationName).ShouldBe((12, false, "Kho"));
        set.Options.ShouldBe("-c jit=off -c statement_timeout=5000 -c timezone=UTC");
    }
}
