// SPDX-License-Identifier: Apache-2.0
#include "browser/opaque_blocking.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "base/ascii.h"
#include "browser/element_response.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// Each was seen to be blocked, or let through, in Firefox; Microsoft's office formats by their beginnings.
constexpr std::string_view kSafelisted[] = {"text/css", "image/svg+xml", "text/vtt", "application/dash+xml"};
constexpr std::string_view kNeverSniffed[] = {
    "application/gzip",         "application/msexcel",      "application/pdf",
    "application/vnd.ms-excel", "application/x-protobuf",   "application/x-gzip",
    "application/zip",          "multipart/byteranges",     "text/csv",
    "text/event-stream",        "application/x-protobuffer"};
constexpr std::string_view kBlocklisted[] = {"application/json", "text/json", "text/html", "text/xml",
                                             "application/xml"};

bool is_one_of(const http::MimeType& type, std::span<const std::string_view> essences) {
  return std::any_of(essences.begin(), essences.end(),
                     [&](std::string_view essence) { return type.essence_is(essence); });
}

bool is_blocklisted(const http::MimeType& type) {
  const std::string subtype = ascii::to_lower(type.subtype);
  return is_one_of(type, kBlocklisted) || subtype.ends_with("+json") || subtype.ends_with("+xml");
}

bool is_media(const http::MimeType& type) {
  return ascii::equals_ignoring_case(type.type, "image") || ascii::equals_ignoring_case(type.type, "audio") ||
         ascii::equals_ignoring_case(type.type, "video");
}

}  // namespace

std::string_view opaque_response_blocking(const Traits& traits, Asker as, const Answer& answer) {
  const bool judged = as == Asker::kImage || as == Asker::kScript || as == Asker::kStyle;
  if (!traits.blocks_opaque_responses || !judged) return {};
  const std::string line = read_header(traits, answer.headers, "Content-Type").value;
  const auto type = http::parse_mime_type(line);
  const bool nosniff = is_nosniff(traits, answer);
  if (type) {
    if (is_javascript(*type) || is_one_of(*type, kSafelisted)) return {};
    if (is_one_of(*type, kNeverSniffed)) return "mimeType is an opaque-blocklisted-never-sniffed MIME type";
    const bool blocklisted = is_blocklisted(*type);
    if (answer.status == 206 && blocklisted) {
      return "response's status is 206 and mimeType is an opaque-blocklisted MIME type";
    }
    // text/plain too is blocked, but not where the bytes are no text.
    if (nosniff && blocklisted) {
      return "nosniff is true and mimeType is an opaque-blocklisted MIME type or its essence is 'text/plain'";
    }
  }
  const std::string range = read_header(traits, answer.headers, "Content-Range").value;
  if (answer.status == 206 && !range.starts_with("bytes 0-")) {
    return "response status is 206 and not first partial response";
  }
  const bool sniffs_as_image = as == Asker::kImage && !has_no_body(traits, answer.status);
  if (sniffs_as_image) return {};
  if (nosniff) return "after sniff: nosniff is true";
  if (!http::is_ok_status(answer.status)) return "after sniff: status code is not in allowed range";
  if (type && is_media(*type)) return "after sniff: content-type declares image/video/audio, but sniffing fails";
  return {};
}

}  // namespace crosscheck::browser
