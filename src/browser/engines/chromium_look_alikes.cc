// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/chromium_look_alikes.h"

namespace crosscheck::browser {
namespace {

std::string_view mixed_content_kind(Asker as) noexcept {
  switch (as) {
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return "XMLHttpRequest endpoint";
    case Asker::kScript:
    case Asker::kModule:
    case Asker::kImport:
      return "script";
    case Asker::kStyle:
      return "stylesheet";
    case Asker::kFont:
      return "font";
    case Asker::kEventSource:
      return "EventSource endpoint";
    case Asker::kBeacon:
      return "Beacon endpoint";
    case Asker::kWorker:
      return "Worker script";
    default:
      return "resource";
  }
}

std::string_view csp_opening(Asker as) noexcept {
  switch (as) {
    case Asker::kImage:
      return "Loading the image";
    case Asker::kScript:
    case Asker::kModule:
    case Asker::kImport:
      return "Loading the script";
    case Asker::kStyle:
      return "Loading the stylesheet";
    case Asker::kFont:
      return "Loading the font";
    case Asker::kWorker:
      return "Creating a worker from";
    default:
      return "Connecting to";
  }
}

bool has_wildcard(std::string_view directive) {
  return directive.ends_with(" *") || directive.find(" * ") != std::string_view::npos;
}

}  // namespace

void print_mixed_content(const FailureReport& report, std::vector<std::string>& console) {
  std::string& line = console.emplace_back();
  fill(line, "Mixed Content: The page at '{page}' was loaded over HTTPS, but requested an insecure ", report);
  line += mixed_content_kind(report.request.as);
  fill(line, " '{url}'. This request has been blocked; the content must be served over HTTPS.", report);
}

void print_content_security_policy(const FailureReport& report, std::vector<std::string>& console) {
  std::string& line = console.emplace_back(csp_opening(report.request.as));
  fill(line, " '{url}' violates the following Content Security Policy directive: \"{value}\". ", report);
  if (!report.header.empty()) {
    const std::string_view stand_in = report.value.substr(0, report.value.find(' '));
    fill(line, "Note that '{header}' was not explicitly set, so '", report);
    line.append(stand_in).append("' is used as a fallback. ");
  }
  const auto url = Url::parse(report.url);
  if (url && !url->is_http() && has_wildcard(report.value)) {
    line +=
        "Note that '*' matches only URLs with network schemes ('http', 'https', 'ws', 'wss'), or URLs whose scheme "
        "matches `self`'s scheme. The scheme '";
    line.append(url->scheme()).append(":' must be added explicitly. ");
  }
  line += "The action has been blocked.";
  if (report.request.as != Asker::kFetch || report.point != FailurePoint::kSetUp) return;
  fill(console.emplace_back(),
       "Fetch API cannot load {url}. Refused to connect because it violates the document's Content Security Policy.",
       report);
}

void tell_mixed_image(const Origin& page, std::string_view url, MixedImage what, std::vector<std::string>& console) {
  std::string& line = console.emplace_back("Mixed Content: The page at '");
  line.append(page.serialize()).append("/' was loaded over HTTPS, but requested an insecure ");
  line.append(what == MixedImage::kShown ? "image" : what == MixedImage::kLocal ? "resource" : "element");
  line.append(" '").append(url).append("'. ");
  switch (what) {
    case MixedImage::kUpgraded:
      line +=
          "This request was automatically upgraded to HTTPS, For more information see "
          "https://blog.chromium.org/2019/10/no-more-mixed-messages-about-https.html";
      break;
    case MixedImage::kIpAddress:
      line += "This request was not upgraded to HTTPS because its URL's host is an IP address.";
      break;
    case MixedImage::kLocalHost:
      line += "This request was not upgraded to HTTPS because it is a local network request.";
      break;
    case MixedImage::kShown:
    case MixedImage::kLocal:
      line += "This content should also be served over HTTPS.";
      break;
  }
}

}  // namespace crosscheck::browser
