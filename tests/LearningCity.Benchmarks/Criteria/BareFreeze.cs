using System.Security.Cryptography;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The same rows out of the database as a frozen result holds, each table by one COPY in a fixed order, under one hash. Nothing is kept.</summary>
internal sealed class BareFreeze(Database database, RoundId round)
{
    private string[] Queries { get; } =
    [
        $"select * from criteria.rounds where id = '{round.Value}'",
        $"select criteria_sets.* from criteria.criteria_sets join criteria.rounds on rounds.set = criteria_sets.id where rounds.id = '{round.Value}'",
        $"""
        select participant.*, report.id, report.state, report.is_late, report.sender, report.sent_at, report.acceptor, report.accepted_at, name.official_name
        from criteria.round_participants as participant
        join criteria.rounds as round on round.id = participant.round
        left join criteria.reports as report on report.round = participant.round and report.unit = participant.unit
        left join units.unit_names as name
            on name.unit_id = participant.unit and name.valid_from <= round.cut_off and (name.valid_to is null or name.valid_to >= round.cut_off)
        where participant.round = '{round.Value}' order by participant.unit
        """,
        $"select unit, indicator, part from criteria.round_assignments where round = '{round.Value}' order by unit, indicator",
        $"""
        select entry.unit, entry.id, entry.indicator, entry.met, entry.figures, entry.choices, entry.direct_source, entry.gap_reason,
            entry.not_applicable_reason, entry.note, entry.documents, entry.author, entry.entered_at
        from criteria.entries as entry join criteria.reports as report on report.id = entry.report
        where entry.round = '{round.Value}' and report.state = 'Accepted' order by entry.unit, entry.indicator_ordinal
        """,
        $"""
        select bundle.unit, bundle.target, link.document, document.sha256, document.state
        from criteria.entries as entry
        join evidence.bundles as bundle on bundle.target_kind = 'criteria-entry' and bundle.target = entry.id
        join evidence.document_links as link on link.bundle_id = bundle.id
        join evidence.documents as document on document.id = link.document
        where entry.round = '{round.Value}' order by bundle.unit, bundle.target, link.place
        """,
        $"select * from criteria.scores where round = '{round.Value}' order by scope desc, unit, node",
        $"select * from criteria.council_results where round = '{round.Value}' order by subject, node",
    ];

    /// <returns>Lower-case hex.</returns>
    public async Task<string> HashAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var connection = await database.Bare.OpenConnectionAsync();
        var buffer = new byte[1 << 16];
        foreach (var query in Queries)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy ({query}) to stdout (format binary)");
            while (await rows.ReadAsync(buffer.AsMemory(), CancellationToken.None) is > 0 and var length)
            {
                hash.AppendData(buffer, 0, length);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Every answer with its papers, and every score, in the words of <see cref="FrozenFile"/>.</summary>
    public async Task<IReadOnlySet<string>> RowsAsync() => (await database.Bare.ListAsync(
        """
        select entry.id || ' ' || entry.indicator || ' ' || coalesce(entry.met::text, '') || ' '
            || array_to_string(array(select trim_scale(figure) from unnest(entry.figures) with ordinality as given (figure, place) order by place), ',', '-')
            || ' ' || (select string_agg(link.document || ':' || document.sha256, ',' order by link.place)
                from evidence.bundles as bundle join evidence.document_links as link on link.bundle_id = bundle.id
                join evidence.documents as document on document.id = link.document
                where bundle.target_kind = 'criteria-entry' and bundle.target = entry.id)
        from criteria.entries as entry where entry.round = $1
        union all
        select unit || ' ' || scope || ' ' || node || ' ' || status || ' ' || array_to_string(counts, ',') || ' ' || trim_scale(points) || ' '
            || trim_scale(numerator) || '/' || trim_scale(denominator)
        from criteria.scores where round = $1
        """,
        row => row.GetString(0), round.Value)).ToHashSet(StringComparer.Ordinal);
}
