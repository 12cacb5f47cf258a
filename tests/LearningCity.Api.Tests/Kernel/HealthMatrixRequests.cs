using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Kernel;

internal sealed class GetHealthRequest() : CityRequest("GET /api/v1/health");
