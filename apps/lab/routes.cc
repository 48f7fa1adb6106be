// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/routes.h"

#include <charconv>

#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

WireReply not_found() {
  return {.answer = answer(404, {allow_any(), content_type("text/plain")}, "No scenario lives here.\n")};
}

}  // namespace

WireReply reply_to(const WireRequest& request, const Ground& ground) {
  std::string_view path = std::string_view(request.target).substr(0, request.target.find_first_of("?#"));
  if (path.starts_with("//")) path.remove_prefix(1);  // as a page that joins two slashes asks
  if (!path.starts_with("/c/")) return not_found();
  path.remove_prefix(3);
  const std::size_t slash = path.find('/');
  const Scenario* scenario = find_scenario(path.substr(0, slash));
  if (!scenario || slash == path.npos) return not_found();
  std::size_t index = 0;
  const std::string_view number = path.substr(slash + 1);
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), index);
  // What follows the number is a scenario's own path.
  const bool ends = parsed.ptr == number.data() + number.size() || *parsed.ptr == '/';
  if (parsed.ec != std::errc{} || !ends || index >= scenario->hops.size()) {
    return not_found();
  }
  const Hop& hop = scenario->hops[index];
  const Answer& written = request.preflight && hop.preflight ? *hop.preflight : hop.response;
  WireReply reply{answer_of(written, *scenario, ground), hop.interim, hop.trailers};
  if (&written != &hop.response) {
    reply.interim.clear();
    reply.trailers.clear();
  }
  return reply;
}

}  // namespace crosscheck::lab
