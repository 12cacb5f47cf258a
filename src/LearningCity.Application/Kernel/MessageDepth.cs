namespace LearningCity.Application.Kernel;

/// <summary>How deep the present message lies: 1 for what came from outside, more for what a handler sent on.</summary>
internal sealed class MessageDepth
{
    public int Value { get; set; }

    public bool IsOutermost => Value == 1;
}
