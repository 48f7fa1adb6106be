// SPDX-License-Identifier: Apache-2.0
#include "browser/content_type.h"

#include "browser/read_header.h"

namespace crosscheck::browser {
namespace {

constexpr std::string_view kAnything = "*/*";

// net/http/http_util.cc, ParseContentType: a slash makes a type.
ContentType last_with_slash(std::string_view value) {
  ContentType read;
  for (const http::ListElement& element : http::List(value, http::ListSyntax::kQuotedStrings)) {
    const std::string_view type = element.text.substr(0, element.text.find_first_of(" \t;("));
    if (type.find('/') != std::string_view::npos && type != kAnything) read = {std::string(type), true};
  }
  return read;
}

// soup_message_headers_get_content_type(), which cares for no list; a comma at the end goes.
std::string_view as_libsoup_reads(std::string_view line) {
  std::string_view text = line.substr(0, line.find(';'));
  while (text.ends_with(',') || text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// WebCore/platform/network/HTTPParsers.cpp, extractMIMETypeFromMediaType. Module scripts look at what libsoup took for
// the type; style sheets and classic scripts at the header; all else at the last of its lines.
ContentType first(Asker as, std::string_view joined, std::string_view last_line) {
  const bool by_header = as == Asker::kStyle || as == Asker::kScript;
  const bool module = as == Asker::kModule || as == Asker::kImport;
  const std::string_view value = by_header ? joined : last_line;
  const std::string_view text = module ? as_libsoup_reads(value) : value.substr(0, value.find_first_of(",; \t"));
  return {std::string(text), http::parse_mime_type(text).has_value()};
}

ContentType last_valid(std::string_view value) {
  ContentType read;
  for (const http::ListElement& element : http::List(value, http::ListSyntax::kQuotedStrings)) {
    const auto type = http::parse_mime_type(element.text);
    if (!type || type->essence_is(kAnything)) continue;
    read = {std::string(type->type).append("/").append(type->subtype), true};
  }
  return read;
}

std::string_view last_of(const ReadHeader& line, const HeaderList& headers) {
  if (line.lines < 2) return line.value;
  return http::normalize_header_value(headers[static_cast<std::size_t>(line.last)].value);
}

}  // namespace

std::optional<http::MimeType> ContentType::mime_type() const noexcept {
  if (!is_type) return std::nullopt;
  const std::string_view whole = text;
  const std::size_t slash = whole.find('/');
  return http::MimeType{whole.substr(0, slash), whole.substr(slash + 1)};
}

ContentType read_content_type(const Traits& traits, const HeaderList& headers, Asker as) {
  const ReadHeader line = read_header(traits, headers, "Content-Type");
  const std::string_view last_line = last_of(line, headers);
  switch (traits.type_reading) {
    case TypeReading::kLastValid:
      return last_valid(line.value);
    case TypeReading::kLastWithSlash:
      return last_with_slash(line.value);
    case TypeReading::kLastValidOrWithSlash: {
      ContentType valid = last_valid(line.value);
      return valid.is_type ? valid : last_with_slash(last_line);
    }
    case TypeReading::kFirst:
      return first(as, line.value, last_line);
  }
  return {};
}

std::string quoted_content_type(const Traits& traits, const HeaderList& headers, Asker as) {
  if (traits.type_reading != TypeReading::kFirst || as == Asker::kEventSource) {
    return read_content_type(traits, headers, as).text;
  }
  const ReadHeader line = read_header(traits, headers, "Content-Type");
  const std::string_view last_line = last_of(line, headers);
  const std::string_view text = as_libsoup_reads(last_line);
  const bool told = text.find('/') != std::string_view::npos && text.find_first_of(", \t") == std::string_view::npos;
  return told && text != kAnything ? std::string(text) : std::string();
}

}  // namespace crosscheck::browser
