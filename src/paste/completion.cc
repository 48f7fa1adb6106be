// SPDX-License-Identifier: Apache-2.0
#include "paste/completion.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"
#include "paste/browser_lines.h"

namespace crosscheck::paste {
namespace {

std::string origin_of(std::string_view text) {
  if (text == "null") return "null";
  const auto origin = Origin::parse(text);
  return origin && !origin->is_opaque() ? std::string(origin->serialize()) : std::string();
}

// A value with which the header is asked for: Content-Type alone may go without a preflight.
std::string value_for(std::string_view name) {
  return ascii::equals_ignoring_case(name, "content-type") ? "application/json" : "1";
}

// OPTIONS with Access-Control-Request-Method: a preflight, as curl or a browser's tools show it.
void undo_preflight(Request& request) {
  browser::Intent& intent = request.intent;
  std::string method;
  std::string names;
  std::erase_if(intent.headers, [&](const Header& line) {
    if (ascii::equals_ignoring_case(line.name, "access-control-request-method")) return method = line.value, true;
    if (ascii::equals_ignoring_case(line.name, "access-control-request-headers")) return names = line.value, true;
    return false;
  });
  if (method.empty() || !http::is_method(method)) return;
  intent.method = method;
  for (std::string_view rest = names; !rest.empty();) {
    const std::size_t comma = rest.find(',');
    const std::string_view name = http::strip_http_tab_or_space(rest.substr(0, comma));
    if (http::is_header_name(name)) intent.headers.push_back({std::string(name), value_for(name)});
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  request.notes.push_back({"this is a preflight; it is taken for the {} request that it asks about", method});
}

}  // namespace

void complete(Request& request, const std::vector<Header>& lines, std::string_view cookie, std::string_view referrer) {
  SortedLines sorted = sort_lines(lines);
  browser::Intent& intent = request.intent;
  intent.headers = std::move(sorted.scripts);
  request.overrides = std::move(sorted.overrides);
  request.moved = std::move(sorted.moved);
  request.cookie = std::string(cookie);
  if (!sorted.cookie.empty()) (request.cookie += request.cookie.empty() ? "" : "; ") += sorted.cookie;
  for (const std::string_view told : {std::string_view(sorted.origin), referrer, std::string_view(sorted.referrer)}) {
    if (intent.origin.empty()) intent.origin = origin_of(told);
  }
  if (intent.origin == "null") intent.page.kind = browser::PageKind::kSandboxedFrame;
  if (intent.method == "OPTIONS") undo_preflight(request);
  if (!request.cookie.empty() && !intent.credentials) {
    intent.credentials = browser::Credentials::kInclude;
    request.notes.push_back({"a cookie goes along, so credentials are taken for included", {}});
  }
}

}  // namespace crosscheck::paste
