using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Kernel;

internal sealed class ListIntegrityChecksRequest() : CityRequest("GET /api/v1/integrity-checks");

internal sealed class GetIntegrityCheckRequest() : CityRequest("GET /api/v1/integrity-checks/{check}", expected: 404);
