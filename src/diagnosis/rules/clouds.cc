// SPDX-License-Identifier: Apache-2.0
// Services that answer in an application's place, or need CORS set up in a place of their own.
#include "base/ascii.h"
#include "diagnosis/rules/seen.h"

namespace crosscheck::diagnosis {
namespace {

bool through_api_gateway(const Situation& situation) {
  return has(situation, "x-amz-apigw-id") || has(situation, "apigw-requestid");
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html. x-amzn-ErrorType
// is on answers that the gateway makes itself; HTTP APIs have no such line.
bool judge_api_gateway(const Situation& situation, Findings& findings) {
  const std::uint16_t status = situation.answer.status;
  const std::string error = situation.header("x-amzn-ErrorType");
  const bool gateway = through_api_gateway(situation);
  const bool own = !error.empty() || (has(situation, "apigw-requestid") && body_holds(situation, "\"message\":"));
  const auto found = [&](Cause cause, double confidence) {
    findings.push_back(seen(situation, cause, confidence, {"x-amzn-ErrorType", "apigw-requestid"}));
    return true;
  };
  if (holds(error, "MissingAuthenticationToken") || body_holds(situation, "\"Missing Authentication Token\"") ||
      (status == 404 && own && body_holds(situation, "\"Not Found\""))) {
    return found(Cause::kApiGatewayNoRoute, 0.95);
  }
  if (!own && !gateway) {
    // A function URL has no gateway, and these two lines.
    const bool function_url = has(situation, "x-amzn-RequestId") && has(situation, "x-amzn-Trace-Id") && status < 300;
    return function_url && found(Cause::kLambdaWithoutHeaders, 0.91);
  }
  if (own && holds(error, "Forbidden")) {
    // An API key, a firewall, or a custom domain that maps this path to nothing.
    found(Cause::kApiGatewayAuthorizer, 0.6);
    return found(Cause::kApiGatewayNoRoute, 0.25);
  }
  if (own && (status == 401 || status == 403)) return found(Cause::kApiGatewayAuthorizer, 0.95);
  if (own && status >= 500) return found(Cause::kLambdaFailed, 0.95);
  if (gateway && !own && status != 429) return found(Cause::kLambdaWithoutHeaders, status < 300 ? 0.93 : 0.6);
  return false;
}

bool judge_google(const Situation& situation, Findings& findings) {
  if (!header_holds(situation, "Server", "Google Frontend")) return false;
  const std::uint16_t status = situation.answer.status;
  const auto found = [&](Cause cause, double confidence) {
    findings.push_back(seen(situation, cause, confidence, {"Server"}));
    return true;
  };
  if (status == 401 || status == 403) {
    const bool says_so = body_holds(situation, "Your client does not have permission");
    return found(Cause::kCloudServiceNotPublic, says_so ? 0.95 : 0.65);
  }
  const bool own_page = body_holds(situation, "was not found on this server") ||
                        body_holds(situation, "<title>404 Page not found</title>");
  return status == 404 && own_page && found(Cause::kCloudServiceNotDeployed, 0.95);
}

// GH keycloak/keycloak#48036: since 26.6.3 a wrong Origin is refused with 403 before anything else is looked at.
bool judge_keycloak(const Situation& situation, Findings& findings) {
  const std::string_view path = situation.exchange.request.url.path();
  const bool endpoint = path.find("/realms/") != std::string_view::npos &&
                        (path.find("/protocol/openid-connect/") != std::string_view::npos ||
                         path.find("/account") != std::string_view::npos || path.starts_with("/admin/"));
  const std::uint16_t status = situation.answer.status;
  if (!endpoint || situation.preflight() || status == 404 || status >= 500) return false;
  const bool says_so = status == 403 && body_holds(situation, "Invalid origin");
  findings.push_back(seen(situation, Cause::kKeycloakWebOrigins, says_so ? 0.97 : 0.95));
  return true;
}

struct Store {
  std::string_view header;
  std::string_view value;
  std::string_view name;
};

constexpr Store kStores[] = {
    {"Server", "AmazonS3", "Amazon S3"},
    {"x-amz-id-2", "", "Amazon S3"},
    {"Server", "AliyunOSS", "Alibaba Cloud OSS"},
    {"x-guploader-uploadid", "", "Google Cloud Storage"},
    {"Server", "Windows-Azure-Blob", "Azure Blob Storage"},
    {"Server", "tencent-cos", "Tencent Cloud COS"},
    {"Server", "MinIO", "MinIO"},
};

// https://developers.cloudflare.com/r2/api/s3/api/ and https://developers.cloudflare.com/r2/buckets/public-buckets/:
// behind Cloudflare's own Server, so its names tell.
const Store* store_by_host(const Situation& situation) {
  static constexpr Store kR2{"", "", "Cloudflare R2"};
  const std::string_view host = situation.exchange.request.url.host();
  return host.ends_with(".r2.cloudflarestorage.com") || host.ends_with(".r2.dev") ? &kR2 : nullptr;
}

void judge_bucket(const Situation& situation, Findings& findings) {
  const Store* store = store_by_host(situation);
  for (const Store& known : kStores) {
    if (store == nullptr && has(situation, known.header) && header_holds(situation, known.header, known.value)) {
      store = &known;
    }
  }
  const auto found = [&](Cause cause, double confidence) {
    const std::string_view name = store != nullptr ? store->name : "S3";
    findings.push_back(seen(situation, cause, confidence, {"Server"}, {{"store", std::string(name)}}));
  };
  if (body_holds(situation, "CORSResponse:")) {
    const bool none = body_holds(situation, "CORS is not enabled");
    return found(none ? Cause::kBucketWithoutCors : Cause::kBucketRuleMismatch, 0.97);
  }
  if (store == nullptr) return;
  // It says the same of a bucket without rules and of one whose rules do not fit.
  const bool either = body_holds(situation, "CorsPreflightFailure");
  // A cache in front may have kept an answer to a request without Origin.
  const bool cached = has(situation, "Age") || header_holds(situation, "X-Cache", "hit");
  const bool good = situation.answer.status < 300;
  found(Cause::kBucketWithoutCors, either ? 0.55 : cached ? 0.35 : good ? 0.92 : 0.5);
  found(Cause::kBucketRuleMismatch, either ? 0.4 : 0.25);
}

}  // namespace

void judge_clouds(const Situation& situation, Findings& findings) {
  if (judge_keycloak(situation, findings) || judge_api_gateway(situation, findings) ||
      judge_google(situation, findings)) {
    return;
  }
  judge_bucket(situation, findings);
}

}  // namespace crosscheck::diagnosis
