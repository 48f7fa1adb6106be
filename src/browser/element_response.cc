// SPDX-License-Identifier: Apache-2.0
#include "browser/element_response.h"

#include "base/ascii.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// https://mimesniff.spec.whatwg.org/#javascript-mime-type
bool is_javascript(const http::MimeType& type) {
  constexpr std::string_view kEssences[] = {
      "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
      "text/ecmascript",        "text/javascript",        "text/javascript1.0",       "text/javascript1.1",
      "text/javascript1.2",     "text/javascript1.3",     "text/javascript1.4",       "text/javascript1.5",
      "text/jscript",           "text/livescript",        "text/x-ecmascript",        "text/x-javascript"};
  for (const std::string_view essence : kEssences) {
    if (type.essence_is(essence)) return true;
  }
  return false;
}

// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type
bool is_blocked_script_type(const http::MimeType& type) {
  return ascii::equals_ignoring_case(type.type, "audio") || ascii::equals_ignoring_case(type.type, "image") ||
         ascii::equals_ignoring_case(type.type, "video") || type.essence_is("text/csv");
}

// A null body status, or a redirect that leads nowhere: there is no image.
bool has_no_body(std::uint16_t status) noexcept {
  return status == 204 || status == 205 || status == 304 || http::is_redirect_status(status);
}

// https://html.spec.whatwg.org/#fetch-a-single-module-script
Failure judge_module(const Traits& traits, const Answer& answer, const std::optional<http::MimeType>& type) {
  if (answer.status >= traits.first_module_error_status) return Failure::kStatusNotOk;
  return type && is_javascript(*type) ? Failure::kNone : Failure::kMimeType;
}

// https://html.spec.whatwg.org/#sse-processing-model
Failure judge_event_stream(const Answer& answer, const std::optional<http::MimeType>& type) {
  if (answer.status != 200) return Failure::kStatusNotOk;
  return type && type->essence_is("text/event-stream") ? Failure::kNone : Failure::kMimeType;
}

}  // namespace

Failure judge_element_response(const Traits& traits, Asker as, const Answer& answer) {
  if (as == Asker::kFetch || as == Asker::kXhr || as == Asker::kXhrUpload) return Failure::kNone;
  const ReadHeader line = read_header(traits, answer.headers, "Content-Type");
  const auto type = http::parse_mime_type(line.value);
  switch (as) {
    case Asker::kModule:
    case Asker::kImport:
      return judge_module(traits, answer, type);
    case Asker::kEventSource:
      return judge_event_stream(answer, type);
    case Asker::kImage:
      return has_no_body(answer.status) ? Failure::kStatusNotOk : Failure::kNone;
    case Asker::kScript:
      if (answer.status >= traits.first_error_status) return Failure::kStatusNotOk;
      return type && is_blocked_script_type(*type) ? Failure::kMimeType : Failure::kNone;
    case Asker::kFont:
    case Asker::kWorker:
      if (has_no_body(answer.status)) return Failure::kStatusNotOk;
      [[fallthrough]];
    case Asker::kStyle:
      return answer.status < traits.first_error_status ? Failure::kNone : Failure::kStatusNotOk;
    default:
      return Failure::kNone;
  }
}

}  // namespace crosscheck::browser
