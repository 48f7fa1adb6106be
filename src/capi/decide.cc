// SPDX-License-Identifier: Apache-2.0
//
// Decisions through the C interface.
#include <algorithm>
#include <array>
#include <cstring>

#include "capi/handles.h"
#include "capi/text.h"
#include "crosscheck/policy_apply.h"

using namespace crosscheck;
using capi::text;
using capi::view;

namespace {

static_assert(CROSSCHECK_MAX_REQUEST_HEADERS_LINES == policy::kMaxRequestHeadersLines);
// A line is copied as it is.
static_assert(sizeof(policy::Line) == sizeof(crosscheck_line));
static_assert(offsetof(policy::Line, name_size) == offsetof(crosscheck_line, name.size));
static_assert(offsetof(policy::Line, value_data) == offsetof(crosscheck_line, value.data));
static_assert(offsetof(policy::Line, value_size) == offsetof(crosscheck_line, value.size));

const std::array<crosscheck_text, 7>& owned() noexcept {
  static const auto texts = [] {
    std::array<crosscheck_text, 7> all{};
    const auto names = policy::owned_headers();
    std::transform(names.begin(), names.end(), all.begin(), text);
    return all;
  }();
  return texts;
}

policy::Request read(const crosscheck_request& from) noexcept {
  policy::Request request(view(from.method), view(from.host), view(from.path));
  for (std::uint32_t i = 0; i < std::min(from.origins, 2U); ++i) request.add_origin(view(from.origin));
  for (std::uint32_t i = 0; i < std::min(from.request_methods, 2U); ++i) {
    request.add_request_method(view(from.request_method));
  }
  for (std::uint32_t i = 0; i < std::min(from.request_headers_lines, CROSSCHECK_MAX_REQUEST_HEADERS_LINES + 1U); ++i) {
    request.add_request_headers(i < CROSSCHECK_MAX_REQUEST_HEADERS_LINES ? view(from.request_headers[i])
                                                                         : std::string_view(","));
  }
  for (std::uint32_t i = 0;
       i < std::min<std::size_t>(from.empty_request_headers_lines, policy::kMaxEmptyRequestHeadersLines + 1); ++i) {
    request.add_request_headers({});
  }
  return request;
}

}  // namespace

crosscheck_text crosscheck_z(const char* string) noexcept { return {string, std::strlen(string)}; }

int crosscheck_request_header(crosscheck_request* request, crosscheck_text name, crosscheck_text value) noexcept {
  policy::Request line("", "", "");
  line.header(view(name), view(value));
  if (line.origins() != 0 && request->origins++ == 0) request->origin = value;
  if (line.request_methods() != 0 && request->request_methods++ == 0) request->request_method = value;
  request->empty_request_headers_lines += line.empty_request_headers();
  if (line.request_headers() != 0) {
    const std::uint32_t i = request->request_headers_lines++;
    if (i < CROSSCHECK_MAX_REQUEST_HEADERS_LINES) request->request_headers[i] = value;
  }
  const policy::Request all = read(*request);
  return all.has_too_many_lines() && all.is_preflight() ? 0 : 1;
}

crosscheck_status crosscheck_decide(const crosscheck_plan* plan, const crosscheck_request* request,
                                    crosscheck_decision* decision) noexcept {
  if (request->size < sizeof(crosscheck_request) || decision->size < sizeof(crosscheck_decision)) {
    return CROSSCHECK_BAD_ARGUMENT;
  }
  const policy::Request views = read(*request);
  const policy::Decision made = plan->plan->decide(views);
  const bool removes = made.replaces() || !made.lines().empty();
  decision->preflight_status = made.preflight_status();
  decision->origin_allowed = made.origin_allowed() ? 1 : 0;
  decision->shadow = made.shadow() ? 1 : 0;
  decision->yields = made.yields() ? 1 : 0;
  decision->reason = text(to_string(made.reason()));
  decision->sentence = text(sentence(made.reason()));
  decision->vary = text(made.vary());
  decision->remove = owned().data();
  decision->remove_count = removes ? owned().size() : 0;
  decision->line_count = made.lines().size();
  if (!made.lines().empty()) std::memcpy(decision->lines, made.lines().data(), made.lines().size_bytes());
  return CROSSCHECK_OK;
}

size_t crosscheck_vary_missing(crosscheck_text present, crosscheck_text wanted, char* out) noexcept {
  std::string missing;
  try {
    missing = policy::missing_in_vary(view(present), view(wanted));
  } catch (...) {  // too much is right as well
    std::memcpy(out, wanted.data, wanted.size);
    return wanted.size;
  }
  std::copy(missing.begin(), missing.end(), out);
  return missing.size();
}
