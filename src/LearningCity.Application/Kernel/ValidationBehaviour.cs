using FluentValidation;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Lets every validator of the request speak, and refuses with all faults at once.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        foreach (var validator in validators)
        {
            var found = await validator.ValidateAsync(request, cancellationToken);
            faults.AddRange(found.Errors.Select(error => new Fault(Camel(error.PropertyName), error.ErrorCode, error.ErrorMessage)));
        }

        return faults.Count == 0
            ? await next()
            : throw new RuleViolated("kernel.validation", "Nội dung gửi lên chưa đúng; xem từng lỗi.", faults);
    }

    private static string Camel(string path) =>
        string.Join('.', path.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
