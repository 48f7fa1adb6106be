// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/script.h"
#include "url/utf8.h"

#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck::lab {
namespace {

using browser::Asker;
using browser::BodyKind;
using browser::CrossOrigin;
using browser::Intent;

void append_escape(std::string& quoted, unsigned unit) {
  char escape[8];
  std::snprintf(escape, sizeof escape, "\\u%04x", unit);
  quoted += escape;
}

/// A JavaScript string literal in ASCII, since `<` could end the script element.
std::string literal(std::string_view text) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const url::Utf8Sequence sequence = url::first_utf8_sequence(text);
    const char32_t point =
        sequence.well_formed ? url::decode_utf8_sequence(text.substr(0, sequence.length)) : U'\uFFFD';
    text.remove_prefix(sequence.length);
    if (point == '"' || point == '\\') {
      quoted += '\\';
      quoted += static_cast<char>(point);
    } else if (point > 0xFFFF) {
      append_escape(quoted, 0xD800 + ((point - 0x10000) >> 10));
      append_escape(quoted, 0xDC00 + ((point - 0x10000) & 0x3FF));
    } else if (point < 0x20 || point >= 0x7F || point == '<') {
      append_escape(quoted, point);
    } else {
      quoted += static_cast<char>(point);
    }
  }
  return quoted + "\"";
}

std::string literal_body(const browser::Body& body) {
  std::string text = literal(body.data);
  switch (body.kind) {
    case BodyKind::kText:
      return text;
    case BodyKind::kForm:
      return "new URLSearchParams(" + text + ")";
    case BodyKind::kBlob:
      return "new Blob([" + text + "], {type: " + literal(body.type) + "})";
    case BodyKind::kBytes:
      return "new TextEncoder().encode(" + text + ")";
    case BodyKind::kStream:
      return "new Response(" + text + ").body";
  }
  return text;
}

std::string header_pairs(const std::vector<Header>& headers) {
  std::string pairs = "[";
  for (const Header& header : headers) {
    if (pairs.size() > 1) pairs += ", ";
    pairs += "[" + literal(header.name) + ", " + literal(header.value) + "]";
  }
  return pairs + "]";
}

std::string fetch(const Intent& intent) {
  std::vector<std::pair<std::string_view, std::string>> options;
  const auto add_text = [&](std::string_view name, std::string_view value) {
    options.emplace_back(name, literal(value));
  };
  if (intent.method) add_text("method", *intent.method);
  if (intent.mode) add_text("mode", to_string(*intent.mode));
  if (intent.credentials) add_text("credentials", to_string(*intent.credentials));
  if (intent.redirect) add_text("redirect", to_string(*intent.redirect));
  if (intent.cache) add_text("cache", to_string(*intent.cache));
  if (intent.target_address_space != AddressSpace::kUnknown) {
    add_text("targetAddressSpace", to_string(intent.target_address_space));
  }
  if (!intent.headers.empty()) options.emplace_back("headers", header_pairs(intent.headers));
  if (intent.body) {
    options.emplace_back("body", literal_body(*intent.body));
    if (intent.body->kind == BodyKind::kStream) add_text("duplex", "half");
  }
  std::string code = "return fetch(" + literal(intent.url);
  if (!options.empty()) {
    code += ", {\n";
    for (const auto& [name, value] : options) code.append("  ").append(name).append(": ").append(value).append(",\n");
    code += "}";
  }
  return code + ");\n";
}

std::string xhr(const Intent& intent) {
  std::string code = "const request = new XMLHttpRequest();\nrequest.open(" + literal(intent.method.value_or("GET")) +
                     ", " + literal(intent.url) + ");\n";
  if (intent.credentials == browser::Credentials::kInclude) code += "request.withCredentials = true;\n";
  for (const Header& header : intent.headers) {
    code += "request.setRequestHeader(" + literal(header.name) + ", " + literal(header.value) + ");\n";
  }
  if (intent.as == Asker::kXhrUpload) code += "request.upload.onprogress = () => {};\n";
  code += "request.send(" + (intent.body ? literal_body(*intent.body) : "") + ");\n";
  return code + "return loaded(request, \"load\");\n";
}

/// `make` creates the element as `element`; `source` is the property that starts the load.
std::string element(const Intent& intent, std::string_view make, std::string_view source, bool append) {
  std::string code(make);
  if (intent.crossorigin != CrossOrigin::kAbsent) {
    code += "element.crossOrigin = " + literal(to_string(intent.crossorigin)) + ";\n";
  }
  code.append("element.").append(source).append(" = ").append(literal(intent.url)).append(";\n");
  if (append) code += "document.head.append(element);\n";
  return code + "return loaded(element, \"load\");\n";
}

std::string event_source(const Intent& intent) {
  const bool include = intent.credentials == browser::Credentials::kInclude;
  return "const source = new EventSource(" + literal(intent.url) + (include ? ", {withCredentials: true}" : "") +
         ");\nsource.onerror = () => source.close();\nreturn loaded(source, \"open\");\n";
}

}  // namespace

std::string to_javascript(const Intent& intent) {
  switch (intent.as) {
    case Asker::kFetch:
      return fetch(intent);
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return xhr(intent);
    case Asker::kImage:
      return element(intent, "const element = new Image();\n", "src", false);
    case Asker::kScript:
      return element(intent, "const element = document.createElement(\"script\");\n", "src", true);
    case Asker::kModule:
      return element(intent, "const element = document.createElement(\"script\");\nelement.type = \"module\";\n", "src",
                     true);
    case Asker::kStyle:
      return element(intent, "const element = document.createElement(\"link\");\nelement.rel = \"stylesheet\";\n",
                     "href", true);
    case Asker::kImport:
      return "return import(" + literal(intent.url) + ");\n";
    case Asker::kFont:
      return "return new FontFace(\"Lab\", " + literal("url(\"" + intent.url + "\")") + ").load();\n";
    case Asker::kEventSource:
      return event_source(intent);
    case Asker::kBeacon:
      return "return navigator.sendBeacon(" + literal(intent.url) +
             (intent.body ? ", " + literal_body(*intent.body) : "") + ");\n";
    case Asker::kWorker:
      return "return loaded(new Worker(" + literal(intent.url) + "), \"message\");\n";
  }
  return {};
}

}  // namespace crosscheck::lab
