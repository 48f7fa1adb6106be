// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/webkit_closing.h"

namespace crosscheck::browser::webkit {

std::string_view closing_of(Asker as) noexcept {
  switch (as) {
    case Asker::kFetch:
      return "Fetch API cannot load ";
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return "XMLHttpRequest cannot load ";
    case Asker::kEventSource:
      return "EventSource cannot load ";
    case Asker::kImage:
      return "Cannot load image ";
    case Asker::kWorker:
      return "Cannot load ";
    default:
      return {};
  }
}

std::string without_credentials(std::string_view href) {
  const auto url = Url::parse(href);
  return std::string(url ? url->without_credentials().href() : href);
}

std::string closing_url(const FailureReport& report, bool names_first, bool names_target) {
  if (report.request.as == Asker::kImage || names_first) return without_credentials(report.request.first_url.href());
  if (report.failure == Failure::kRedirectLimit) return std::string(report.url);
  return without_credentials(names_target ? report.location : report.url);
}

}  // namespace crosscheck::browser::webkit
