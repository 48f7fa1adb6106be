// SPDX-License-Identifier: Apache-2.0
#include "browser/opaque_blocking.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "base/ascii.h"
#include "browser/content_type.h"
#include "browser/document_or_data.h"
#include "browser/element_response.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// Media by another name, and what Chromium never looks into.
constexpr std::string_view kSafelisted[] = {"text/css", "image/svg+xml", "text/vtt", "application/dash+xml"};
constexpr std::string_view kUnsniffed[] = {"application/vnd.apple.mpegurl", "application/ogg"};
// Each was seen to be blocked in Chromium and in Firefox, whatever its bytes; sorted.
constexpr std::string_view kNeverSniffed[] = {
    "application/gzip",
    "application/msexcel",
    "application/mspowerpoint",
    "application/msword",
    "application/msword-template",
    "application/pdf",
    "application/vnd.ces-quickpoint",
    "application/vnd.ces-quicksheet",
    "application/vnd.ces-quickword",
    "application/vnd.ms-excel",
    "application/vnd.ms-excel.sheet.macroenabled.12",
    "application/vnd.ms-powerpoint",
    "application/vnd.ms-powerpoint.presentation.macroenabled.12",
    "application/vnd.ms-word",
    "application/vnd.ms-word.document.12",
    "application/vnd.ms-word.document.macroenabled.12",
    "application/vnd.msword",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.presentationml.template",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    "application/vnd.presentation-openxml",
    "application/vnd.presentation-openxmlm",
    "application/vnd.spreadsheet-openxml",
    "application/vnd.wordprocessing-openxml",
    "application/x-gzip",
    "application/x-protobuf",
    "application/x-protobuffer",
    "application/zip",
    "multipart/byteranges",
    "multipart/signed",
    "text/csv",
    "text/event-stream",
};
static_assert(std::is_sorted(std::begin(kNeverSniffed), std::end(kNeverSniffed)));
constexpr std::string_view kBlocklisted[] = {"application/json", "text/json", "text/html", "text/xml",
                                             "application/xml"};

constexpr std::string_view kNeverSniffedReason = "mimeType is an opaque-blocklisted-never-sniffed MIME type";
constexpr std::string_view kNosniffReason =
    "nosniff is true and mimeType is an opaque-blocklisted MIME type or its essence is 'text/plain'";

bool is_one_of(const http::MimeType& type, std::span<const std::string_view> essences) {
  return std::any_of(essences.begin(), essences.end(),
                     [&](std::string_view essence) { return type.essence_is(essence); });
}

bool is_blocklisted(const http::MimeType& type) {
  const std::string subtype = ascii::to_lower(type.subtype);
  return is_one_of(type, kBlocklisted) || subtype.ends_with("+json") || subtype.ends_with("+xml");
}

bool is_never_sniffed(const http::MimeType& type) {
  const std::string essence = ascii::to_lower(std::string(type.type).append("/").append(type.subtype));
  return std::binary_search(std::begin(kNeverSniffed), std::end(kNeverSniffed), essence);
}

bool is_audio_or_video(const http::MimeType& type) {
  return ascii::equals_ignoring_case(type.type, "audio") || ascii::equals_ignoring_case(type.type, "video");
}

bool is_media(const http::MimeType& type) {
  return ascii::equals_ignoring_case(type.type, "image") || is_audio_or_video(type);
}

// Chromium, where only what is known to be a document or data is blocked, of any status.
std::string_view is_known_data(const std::optional<http::MimeType>& type, bool nosniff, bool document_or_data) {
  if (!type || is_one_of(*type, kSafelisted) || is_one_of(*type, kUnsniffed) || is_audio_or_video(*type)) return {};
  if (is_never_sniffed(*type)) return kNeverSniffedReason;
  const bool data =
      is_blocklisted(*type) || type->essence_is("text/plain") || type->essence_is("application/json+protobuf");
  if (nosniff && data) return kNosniffReason;
  return document_or_data ? "the body is HTML, XML or JSON" : std::string_view();
}

}  // namespace

std::string_view opaque_response_blocking(const Traits& traits, Asker as, const Answer& answer) {
  const bool judged = as == Asker::kImage || as == Asker::kScript || as == Asker::kStyle;
  if (traits.opaque_blocking == OpaqueBlocking::kNone || !judged) return {};
  const ContentType content_type = read_content_type(traits, answer.headers, as);
  const auto type = content_type.mime_type();
  const bool nosniff = is_nosniff(traits, answer);
  const bool has_body = !has_no_body(traits, answer.status);
  const bool document_or_data = has_body && is_document_or_data(answer.body);
  if (traits.opaque_blocking == OpaqueBlocking::kKnownData) return is_known_data(type, nosniff, document_or_data);
  if (type) {
    if (is_javascript(*type) || is_one_of(*type, kSafelisted)) return {};
    if (is_never_sniffed(*type)) return kNeverSniffedReason;
    const bool blocklisted = is_blocklisted(*type);
    if (answer.status == 206 && blocklisted) {
      return "response's status is 206 and mimeType is an opaque-blocklisted MIME type";
    }
    const bool text = traits.opaque_blocking == OpaqueBlocking::kUnknown && type->essence_is("text/plain");
    if (nosniff && (blocklisted || text)) return kNosniffReason;
  }
  const std::string range = read_header(traits, answer.headers, "Content-Range").value;
  if (answer.status == 206 && !range.starts_with("bytes 0-")) {
    return "response status is 206 and not first partial response";
  }
  if (as == Asker::kImage && has_body && !document_or_data) return {};
  if (nosniff) return "after sniff: nosniff is true";
  if (!http::is_ok_status(answer.status)) return "after sniff: status code is not in allowed range";
  if (!type) return {};
  if (is_media(*type)) return "after sniff: content-type declares image/video/audio, but sniffing fails";
  return document_or_data ? "Javascript validation failed" : std::string_view();
}

}  // namespace crosscheck::browser
