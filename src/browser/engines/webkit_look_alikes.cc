// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/webkit_look_alikes.h"

#include "browser/engines/webkit_closing.h"

namespace crosscheck::browser::webkit {
namespace {

bool is_loopback(const Url& url) { return url.origin().potentially_trustworthy(); }

}  // namespace

// Source/WebCore/loader/MixedContentChecker.cpp; for a loopback host the sentence really ends there.
void print_mixed_content(const FailureReport& report, std::vector<std::string>& console) {
  const bool redirected = report.point == FailurePoint::kRedirect;
  const std::string target = redirected ? without_credentials(report.location) : std::string(report.request.url.href());
  const auto url = Url::parse(target);
  std::string& line = console.emplace_back("[blocked] The page at ");
  line.append(report.request.origin.serialize()).append("/ requested insecure content from ").append(target);
  line.append(". This content was blocked and must").append(url && is_loopback(*url) ? "" : " be served over HTTPS.");
  const Asker as = report.request.as;
  if (as == Asker::kBeacon) {
    console.push_back("Beacon API cannot load " + std::string(report.url) +
                      (redirected ? ". Redirect was not allowed" : ". Not allowed to request resource"));
    return;
  }
  if (redirected && as == Asker::kScript) console.emplace_back(kScriptDenied);
  const std::string_view closing = closing_of(as);
  if (closing.empty()) return;
  if (!redirected && as != Asker::kImage) console.emplace_back("Not allowed to request resource");
  console.push_back(std::string(closing) + closing_url(report) + " due to access control checks.");
}

// Source/WebCore/page/csp/ContentSecurityPolicy.cpp
void print_content_security_policy(const FailureReport& report, std::vector<std::string>& console) {
  // It knows script-src-elem and style-src-elem, but speaks of script-src and style-src; and of what stands in for a
  // directive it names default-src alone.
  const auto plain = [](std::string_view name) { return name.substr(0, name.find("-elem")); };
  const std::string_view named = plain(report.value.substr(0, report.value.find(' ')));
  const std::string_view wanted = report.header.empty() ? named : plain(report.header);
  std::string& line = console.emplace_back("Refused to ");
  const bool redirected = report.point == FailurePoint::kRedirect;
  const std::string url = redirected ? without_credentials(report.url) : std::string(report.url);
  line.append(wanted == "connect-src" ? "connect to " : "load ").append(url);
  if (named != "default-src") {
    line.append(" because it does not appear in the ").append(wanted);
  } else {
    line.append(" because it appears in neither the ").append(wanted).append(" directive nor the ").append(named);
  }
  line += " directive of the Content Security Policy.";
  if (!redirected) return;
  const Asker as = report.request.as;
  const std::string_view closing = closing_of(as);
  if (as == Asker::kScript) console.emplace_back(kScriptDenied);
  if (as == Asker::kBeacon || (as != Asker::kImage && !closing.empty())) {
    console.emplace_back("Blocked by Content Security Policy.");
  }
  if (as == Asker::kBeacon)
    console.push_back("Beacon API cannot load " + url + ". Blocked by Content Security Policy.");
  if (closing.empty()) return;
  console.push_back(std::string(closing) + closing_url(report) + " due to access control checks.");
}

// Source/WebCore/workers/WorkerScriptLoader.cpp
void print_worker_without_embedder_policy(const FailureReport& report, std::vector<std::string>& console) {
  const std::string url = without_credentials(report.url);
  console.push_back("Refused to load '" + url + "' worker because of Cross-Origin-Embedder-Policy.");
  console.emplace_back("Worker load was blocked by Cross-Origin-Embedder-Policy");
  console.push_back(std::string(closing_of(Asker::kWorker)) + url + " due to access control checks.");
}

void tell_mixed_image(const Origin& page, std::string_view url, MixedImage what, std::vector<std::string>& console) {
  std::string& line = console.emplace_back("The page at ");
  line.append(page.serialize()).append("/ requested insecure content from ").append(url);
  line += what == MixedImage::kUpgraded
              ? ". This content was automatically upgraded and should be served over HTTPS."
              : ". This content was not upgraded to HTTPS and must be served from the local host.";
}

}  // namespace crosscheck::browser::webkit
