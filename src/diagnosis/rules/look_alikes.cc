// SPDX-License-Identifier: Apache-2.0
// Blamed on CORS, and something else: the answer gives it away, whatever its headers.
#include "base/ascii.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

void found(const Situation& situation, Findings& findings, Cause cause, double confidence, Evidence evidence,
           std::string sign) {
  findings.push_back({cause,
                      confidence,
                      {evidence},
                      situation.preflight(),
                      {{"url", std::string(situation.exchange.request.url.href())}, {"sign", std::move(sign)}}});
}

std::string without_double_slashes(std::string_view path) {
  std::string single;
  for (const char c : path) {
    if (c != '/' || !single.ends_with('/')) single += c;
  }
  return single;
}

// "https://api.example/" + "/v1": routers take "//v1" for another path, or redirect to "/v1".
void judge_double_slash(const Situation& situation, Findings& findings) {
  const Url& url = situation.exchange.request.url;
  const std::string single = without_double_slashes(url.path());
  if (single == url.path()) return;
  const std::uint16_t status = situation.answer.status;
  if (status == 404 || status == 405) {
    return found(situation, findings, Cause::kDoubleSlash, 0.9, situation.line(""), single);
  }
  const auto target = Url::parse(situation.header("Location"), &url);
  if (status >= 300 && status < 400 && target && target->path() == single) {
    found(situation, findings, Cause::kDoubleSlash, 0.97, situation.line("Location"), single);
  }
}

// Header lines that a hosting service or tunnel adds when it answers in place of the program behind it.
constexpr std::string_view kSigns[] = {"X-Vercel-Error", "Ngrok-Error-Code", "X-Render-Routing", "X-Railway-Fallback"};
// What their pages say.
constexpr std::string_view kTexts[] = {"herokucdn.com/error-pages/", "This web app is stopped",
                                       "billing account for the owning project is disabled",
                                       "has not been used in project"};

void judge_hosting(const Situation& situation, Findings& findings) {
  for (const std::string_view name : kSigns) {
    const std::string value = situation.header(name);
    if (value.empty() || (name == "X-Render-Routing" && situation.answer.status < 400)) continue;
    return found(situation, findings, Cause::kHostingPage, 0.96, situation.line(name),
                 std::string(name) + ": " + value);
  }
  for (const std::string_view text : kTexts) {
    if (situation.answer.body.find(text) == std::string::npos) continue;
    return found(situation, findings, Cause::kHostingPage, 0.96, situation.line(""), "\"" + std::string(text) + "\"");
  }
}

}  // namespace

void judge_look_alikes(const Situation& situation, Findings& findings) {
  switch (situation.failure()) {
    case Failure::kAcaoMissing:
    case Failure::kPreflightAcaoMissing:
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      judge_double_slash(situation, findings);
      judge_hosting(situation, findings);
      break;
    default:
      break;
  }
}

}  // namespace crosscheck::diagnosis
