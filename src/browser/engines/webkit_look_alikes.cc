// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/webkit_look_alikes.h"

#include "browser/engines/webkit_closing.h"

namespace crosscheck::browser::webkit {
namespace {

bool is_loopback(const Url& url) { return url.origin().potentially_trustworthy(); }

}  // namespace

// Source/WebCore/loader/MixedContentChecker.cpp; for a loopback host the sentence really ends there.
void print_mixed_content(const FailureReport& report, std::vector<std::string>& console) {
  const Url& url = report.request.url;
  const bool redirected = report.point == FailurePoint::kRedirect;
  if (redirected && report.request.as == Asker::kImage && is_loopback(url)) {
    tell_mixed_image(report.request.origin, url.href(), MixedImage::kLocalHost, console);
  }
  std::string& line = console.emplace_back("[blocked] The page at ");
  line.append(report.request.origin.serialize()).append("/ requested insecure content from ").append(url.href());
  line.append(". This content was blocked and must").append(is_loopback(url) ? "" : " be served over HTTPS.");
  const Asker as = report.request.as;
  if (as == Asker::kBeacon) {
    console.push_back("Beacon API cannot load " + std::string(report.url) + ". Not allowed to request resource");
    return;
  }
  const std::string_view closing = closing_of(as);
  if (closing.empty()) return;
  if (!redirected && as != Asker::kImage) console.emplace_back("Not allowed to request resource");
  console.push_back(std::string(closing) + closing_url(report) + " due to access control checks.");
}

// Source/WebCore/page/csp/ContentSecurityPolicy.cpp
void print_content_security_policy(const FailureReport& report, std::vector<std::string>& console) {
  // It knows script-src-elem and style-src-elem, but speaks of script-src and style-src.
  const auto plain = [](std::string_view name) { return name.substr(0, name.find("-elem")); };
  const std::string_view named = plain(report.value.substr(0, report.value.find(' ')));
  const std::string_view wanted = report.header.empty() ? named : plain(report.header);
  std::string& line = console.emplace_back("Refused to ");
  line.append(wanted == "connect-src" ? "connect to " : "load ").append(report.url);
  if (wanted == named) {
    line.append(" because it does not appear in the ").append(named);
  } else {
    line.append(" because it appears in neither the ").append(wanted).append(" directive nor the ").append(named);
  }
  line += " directive of the Content Security Policy.";
  const std::string_view closing = closing_of(report.request.as);
  if (report.point != FailurePoint::kRedirect || closing.empty()) return;
  console.emplace_back("Blocked by Content Security Policy.");
  console.push_back(std::string(closing) + closing_url(report) + " due to access control checks.");
}

void tell_mixed_image(const Origin& page, std::string_view url, MixedImage what, std::vector<std::string>& console) {
  std::string& line = console.emplace_back("The page at ");
  line.append(page.serialize()).append("/ requested insecure content from ").append(url);
  line += what == MixedImage::kUpgraded
              ? ". This content was automatically upgraded and should be served over HTTPS."
              : ". This content was not upgraded to HTTPS and must be served from the local host.";
}

}  // namespace crosscheck::browser::webkit
