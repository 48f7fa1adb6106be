// SPDX-License-Identifier: Apache-2.0
#include "browser/element_response.h"

#include "base/ascii.h"
#include "browser/content_type.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {

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

bool has_no_body(const Traits& traits, std::uint16_t status) noexcept {
  if (status == 205) return !traits.reset_content_has_body;
  return status == 204 || status == 304 || http::is_redirect_status(status);
}

bool is_nosniff(const Traits& traits, const Answer& answer) {
  const std::string value = read_header(traits, answer.headers, "X-Content-Type-Options").value;
  const std::string_view first = std::string_view(value).substr(0, value.find(','));
  return ascii::equals_ignoring_case(http::strip_http_tab_or_space(first), "nosniff");
}

namespace {

// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type
bool is_blocked_script_type(const http::MimeType& type) {
  return ascii::equals_ignoring_case(type.type, "audio") || ascii::equals_ignoring_case(type.type, "image") ||
         ascii::equals_ignoring_case(type.type, "video") || type.essence_is("text/csv");
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

Failure judge_script(const Traits& traits, const Answer& answer, const std::optional<http::MimeType>& type) {
  const bool is_error = answer.status >= traits.first_error_status;
  if (is_error && !traits.judges_script_type_first) return Failure::kStatusNotOk;
  // https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff
  if (is_nosniff(traits, answer) && !(type && is_javascript(*type))) return Failure::kNosniff;
  if (type && is_blocked_script_type(*type)) return Failure::kMimeType;
  return is_error ? Failure::kStatusNotOk : Failure::kNone;
}

// https://html.spec.whatwg.org/#link-type-stylesheet, in a document that is not in quirks mode
Failure judge_style(const Traits& traits, const Answer& answer, const std::optional<http::MimeType>& type,
                    bool redirected) {
  const bool ok =
      traits.styles_need_ok_status ? http::is_ok_status(answer.status) : answer.status < traits.first_error_status;
  if (!ok) return Failure::kStatusNotOk;
  const bool is_css = type && type->essence_is("text/css");
  if (!is_css && is_nosniff(traits, answer)) return Failure::kNosniff;
  if (!type) return redirected && traits.redirected_styles_need_type ? Failure::kMimeType : Failure::kNone;
  return is_css || traits.styles_take_any_type || type->essence_is(traits.second_style_type) ? Failure::kNone
                                                                                             : Failure::kMimeType;
}

// https://html.spec.whatwg.org/#fetch-a-classic-worker-script
Failure judge_worker(const Traits& traits, const Answer& answer, const std::optional<http::MimeType>& type) {
  if (traits.classic_worker_takes_any_type) {
    if (!http::is_ok_status(answer.status)) return Failure::kStatusNotOk;
    if (is_nosniff(traits, answer) && !(type && is_javascript(*type))) return Failure::kNosniff;
    return type && is_blocked_script_type(*type) ? Failure::kMimeType : Failure::kNone;
  }
  const bool ok =
      traits.styles_need_ok_status ? http::is_ok_status(answer.status) : answer.status < traits.first_error_status;
  if (!ok || (!traits.styles_need_ok_status && !http::is_ok_status(answer.status))) return Failure::kStatusNotOk;
  return type && is_javascript(*type) ? Failure::kNone : Failure::kMimeType;
}

}  // namespace

// netwerk/protocol/http/nsHttpChannel.cpp, CallOnStartRequest
Failure judge_type_before_cors_check(const Traits& traits, Asker as, const Answer& answer) {
  const bool script = as == Asker::kScript || as == Asker::kModule || as == Asker::kImport || as == Asker::kWorker;
  if (!traits.judges_type_before_cors_check || (!script && as != Asker::kStyle)) return Failure::kNone;
  const ContentType content_type = read_content_type(traits, answer.headers, as);
  const auto type = content_type.mime_type();
  if (is_nosniff(traits, answer)) {
    const bool fits = type && (script ? is_javascript(*type) : type->essence_is("text/css"));
    if (!fits) return Failure::kNosniff;
  }
  if (as == Asker::kModule || as == Asker::kImport) {
    return type && is_javascript(*type) ? Failure::kNone : Failure::kMimeType;
  }
  return script && type && is_blocked_script_type(*type) ? Failure::kMimeType : Failure::kNone;
}

Failure judge_element_response(const Traits& traits, Asker as, const Answer& answer, bool redirected) {
  if (as == Asker::kFetch || as == Asker::kXhr || as == Asker::kXhrUpload) return Failure::kNone;
  const ContentType content_type = read_content_type(traits, answer.headers, as);
  const auto type = content_type.mime_type();
  switch (as) {
    case Asker::kModule:
    case Asker::kImport:
      return judge_module(traits, answer, type);
    case Asker::kEventSource:
      return judge_event_stream(answer, type);
    case Asker::kImage:
      if (has_no_body(traits, answer.status)) return Failure::kStatusNotOk;
      // What is called a PDF is drawn as one, whatever else its bytes are.
      return traits.draws_pdf && type && type->essence_is("application/pdf") && !answer.body.starts_with("%PDF")
                 ? Failure::kMimeType
                 : Failure::kNone;
    case Asker::kScript:
      return judge_script(traits, answer, type);
    case Asker::kFont:
      if (has_no_body(traits, answer.status)) return Failure::kStatusNotOk;
      return answer.status < traits.first_error_status ? Failure::kNone : Failure::kStatusNotOk;
    case Asker::kWorker:
      return judge_worker(traits, answer, type);
    case Asker::kStyle:
      return judge_style(traits, answer, type, redirected);
    default:
      return Failure::kNone;
  }
}

}  // namespace crosscheck::browser
