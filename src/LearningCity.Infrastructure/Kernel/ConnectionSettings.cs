using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>How the product connects, where the installation does not say otherwise.</summary>
internal static class ConnectionSettings
{
    /// <summary>Longest time one statement of a request may take; bulk commands lift it for their transaction.</summary>
    private const string SessionLimits = "-c statement_timeout=5000 -c timezone=UTC";

    /// <summary>Of one instance: two with their jobs stay below the hundred that a server grants unless told otherwise.</summary>
    private const int Connections = 40;

    /// <summary>What the connection string leaves open; the session's limits are added in any case.</summary>
    public static string Complete(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        SetUnlessGiven(builder, "Maximum Pool Size", Connections);
        // Whatever a request sets it sets for its transaction only, so that a connection has nothing to forget.
        SetUnlessGiven(builder, "No Reset On Close", true);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? SessionLimits : builder.Options + " " + SessionLimits;
        builder.ApplicationName ??= "LearningCity";
        return builder.ConnectionString;
    }

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder builder, string name, object value)
    {
        if (!builder.ShouldSerialize(name))
        {
            builder[name] = value;
        }
    }
}
