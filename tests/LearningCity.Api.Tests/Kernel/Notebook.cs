using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>An aggregate that only the tests of the kernel know, so that no module's change disturbs them.</summary>
public sealed class Notebook : AggregateRoot
{
    public const string Tables =
        """
        create schema proof;
        create table proof.notebooks (id uuid primary key, unit uuid not null, title text collate "vi-x-icu" not null, password text not null,
            revision integer not null);
        create table proof.lines (notebook uuid not null references proof.notebooks, number integer not null, text text not null,
            primary key (notebook, number));
        """;

    private readonly List<NotebookLine> lines = [];

    private Notebook()
    {
    }

    public DocumentId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public string Title { get; private set; } = "";

    public string Password { get; private set; } = "";

    public IReadOnlyList<NotebookLine> Lines => lines;

    public static Notebook Open(DocumentId id, UnitId unit, string title) => new() { Id = id, Unit = unit, Title = title, Password = "matkhau-1" };

    public void Rename(string title) => Title = title;

    public void Protect(string password) => Password = password;

    public void Write(string text) => lines.Add(new NotebookLine(lines.Count + 1, text));
}

public sealed class NotebookLine(int number, string text)
{
    public int Number { get; private set; } = number;

    public string Text { get; private set; } = text;
}

/// <summary>Adds the notebook to the product's model, before the product's own conventions look at it.</summary>
internal sealed class NotebookModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private static readonly Lazy<IModel> Built = new(Build);

    /// <summary>In place of the product's compiled model, which knows no notebook.</summary>
    public static void Apply(DbContextOptionsBuilder options) => options.UseModel(Built.Value);

    private static IModel Build()
    {
        var options = new DbContextOptionsBuilder<LearningCityContext>();
        ContextOptions.Apply(options, NpgsqlDataSource.Create("Host=localhost"));
        options.ReplaceService<IModelCustomizer, NotebookModel>();
        using var context = new LearningCityContext(options.Options);
        return context.GetService<IModelSource>().GetModel(context, context.GetService<ModelCreationDependencies>(), designTime: false);
    }

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        modelBuilder.Entity<Notebook>(notebook =>
        {
            notebook.ToTable("notebooks", "proof");
            notebook.HasKey(found => found.Id);
            notebook.Property(found => found.Password).HasAnnotation(AuditedChange.SecretAnnotation, true);
            notebook.HasMany(found => found.Lines).WithOne().HasForeignKey("Notebook").IsRequired();
            notebook.Navigation(found => found.Lines).HasField("lines").AutoInclude();
        });
        modelBuilder.Entity<NotebookLine>(line =>
        {
            line.ToTable("lines", "proof");
            line.Property<DocumentId>("Notebook");
            line.HasKey("Notebook", nameof(NotebookLine.Number));
            line.Property(found => found.Number).ValueGeneratedNever();
        });
        base.Customize(modelBuilder, context);
    }
}
