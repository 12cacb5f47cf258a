using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LearningCity.Infrastructure.Kernel.Migrations;

/// <summary>What the tables stand on: accent-free search.</summary>
[DbContext(typeof(LearningCityContext))]
[Migration("20261121000000_Foundation")]
internal sealed class Foundation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create extension if not exists unaccent schema public;
        create extension if not exists pg_trgm schema public;
        -- unaccent itself is only STABLE, because its dictionary could be changed; an index needs IMMUTABLE.
        create or replace function public.vn_fold(text) returns text language sql immutable strict parallel safe
            as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
        """);
}
