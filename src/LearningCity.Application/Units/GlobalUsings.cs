// MediatR has a type of the same name that this product does not use.
global using Unit = LearningCity.Domain.Units.Unit;
