using LearningCity.Api.Tests.Access;

namespace LearningCity.Api.Tests.Kernel;

internal sealed class GetMailStateRequest() : CityRequest("GET /api/v1/mail");

internal sealed class ListCaughtMailsRequest() : CityRequest("GET /api/v1/caught-mails");

internal sealed class GetCaughtMailRequest() : CityRequest("GET /api/v1/caught-mails/{message}", expected: 404);
