// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/firefox_look_alikes.h"

namespace crosscheck::browser {
namespace {

bool is_script(Asker as) noexcept { return as == Asker::kScript || as == Asker::kModule || as == Asker::kImport; }

// Firefox prints the policy as it understood it: hosts with a scheme, and no sources as 'none'.
std::string as_understood(std::string_view directive, std::string_view page_scheme) {
  const std::size_t space = directive.find(' ');
  std::string text(directive.substr(0, space));
  if (space == std::string_view::npos || directive.substr(space) == " ") return text + " 'none'";
  std::string_view rest = directive.substr(space);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view source = rest.substr(0, rest.find(' '));
    rest.remove_prefix(source.size());
    if (source.empty()) continue;
    const bool keyword = source.front() == '\'' || source == "*" || source.ends_with(':');
    text += ' ';
    if (!keyword && source.find("://") == std::string_view::npos) text.append(page_scheme).append("://");
    text += source;
  }
  return text;
}

void tell_content_security_policy(const FailureReport& report, std::vector<std::string>& console) {
  const std::string_view directive = report.value;
  const std::string_view wanted = report.header.empty() ? directive.substr(0, directive.find(' ')) : report.header;
  const bool script = is_script(report.request.as);
  const bool style = report.request.as == Asker::kStyle;
  const std::string_view url = report.location.empty() ? report.url : report.location;
  std::string& line = console.emplace_back("Content-Security-Policy: The page’s settings blocked ");
  line += script ? "a script (" : style ? "a style (" : "the loading of a resource (";
  line.append(wanted).append(") at ").append(url);
  line += script ? " from being executed" : style ? " from being applied" : "";
  line.append(" because it violates the following directive: “")
      .append(as_understood(directive, report.request.origin.scheme()))
      .append("”");
}

}  // namespace

void tell_firefox_look_alike(const FailureReport& report, std::vector<std::string>& console) {
  const std::string url(report.location.empty() ? report.url : report.location);
  switch (report.failure) {
    case Failure::kMixedContent:
      console.push_back("Blocked loading mixed active content “" + url + "”");
      break;
    case Failure::kCsp:
      tell_content_security_policy(report, console);
      break;
    case Failure::kCorp:
    case Failure::kCoep:
      if (report.request.as == Asker::kWorker) break;
      console.push_back("The resource at “" + std::string(report.url) +
                        "” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See "
                        "https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#");
      break;
    case Failure::kOrb:
      console.push_back("The resource at “" + std::string(report.url) +
                        "” was blocked by OpaqueResponseBlocking. Reason: “" + std::string(report.value) + "”.");
      if (report.request.redirect_count > 0) break;
      console.emplace_back(
          "A resource is blocked by OpaqueResponseBlocking, please check browser console for details.");
      break;
    default:
      break;
  }
}

void tell_firefox_image_upgrade(std::string_view url, std::vector<std::string>& console) {
  console.push_back("Mixed Content: Upgrading insecure display request ‘" + std::string(url) + "’ to use ‘https’");
}

}  // namespace crosscheck::browser
