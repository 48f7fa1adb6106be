// SPDX-License-Identifier: Apache-2.0
#include "policy/check_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"
#include "crosscheck/policy.h"
#include "http/grammar.h"
#include "policy/name_set.h"

namespace crosscheck::policy {
namespace {

using std::string_view_literals::operator""sv;

/// What the three lists have in common: "*", tokens, repeats.
struct List {
  Code invalid;
  Code duplicate;
  Code covered;
  bool lower_case;
  std::string_view what;  ///< "method", "header name"
};
constexpr List kMethods{Code::kMethodInvalid, Code::kMethodDuplicate, Code::kMethodCovered, false, "method"};
constexpr List kRequestHeaders{Code::kHeaderInvalid, Code::kHeaderDuplicate, Code::kHeaderCovered, true, "header name"};
constexpr List kExposed{Code::kExposeInvalid, Code::kExposeDuplicate, Code::kExposeCovered, true, "header name"};

std::string not_a_token(const Text& text, std::string_view what) {
  if (text.value.empty()) return "A " + std::string(what) + " cannot be empty.";
  if (text.value.find(',') != std::string::npos)
    return "An entry is one " + std::string(what) + ". Write each as an entry of its own.";
  if (text.value.size() > kMaxNameBytes) return "A " + std::string(what) + " has at most 128 bytes here.";
  return "This is no " + std::string(what) + ": it may hold letters, digits and !#$%&'*+-.^_`|~ alone.";
}

/// @param check reports what is wrong with one name; false when the name is not to be kept
template <typename Check>
ReadNames read(const Texts& texts, const List& list, Findings& findings, Check check) {
  ReadNames read;
  std::unordered_set<std::string> seen;
  for (const Text& text : texts.value) {
    if (text.value == "*") {
      read.any = true;
      read.any_at = text.at;
    }
  }
  for (const Text& text : texts.value) {
    std::string name = list.lower_case ? ascii::to_lower(text.value) : text.value;
    if (!http::is_token(name) || name.size() > kMaxNameBytes) {
      findings.add(list.invalid, text, not_a_token(text, list.what));
    } else if (!seen.insert(name).second) {
      findings.add(list.duplicate, text, "This " + std::string(list.what) + " is listed already.", "remove this entry");
    } else if (name != "*" && check(text, name)) {
      if (read.any && name != "authorization") {
        findings.add(list.covered, text, "\"*\" covers it already.", "remove this entry, or \"*\"");
      }
      read.names.push_back(std::move(name));
    }
  }
  return read;
}

constexpr std::array kSafelistedRequestHeaders{"accept"sv, "accept-language"sv, "content-language"sv, "range"sv};

}  // namespace

ReadNames read_methods(const Texts& methods, Findings& findings) {
  return read(methods, kMethods, findings, [&findings](const Text& text, const std::string& name) {
    if (http::is_forbidden_method(name)) {
      findings.add(Code::kMethodForbidden, text, "Browsers let no script send this method.", "remove this entry");
      return false;
    }
    const std::string upper = ascii::to_upper(name);
    if (http::normalize_method(name) != name) {
      findings.add(
          Code::kMethodNotNormalized, text,
          "Methods compare byte by byte, and browsers send this one in upper case: the entry would match nothing.",
          Instead::text(upper));
      return false;
    }
    if (upper != name) {
      findings.add(
          Code::kMethodCase, text,
          "Methods compare byte by byte: this allows what a script calls with just this case, and not " + upper + ".",
          Instead::text(upper));
    }
    return true;
  });
}

ReadNames read_request_headers(const Texts& headers, Findings& findings) {
  return read(headers, kRequestHeaders, findings, [&findings](const Text& text, const std::string& name) {
    if (name.starts_with("access-control-") && !http::is_forbidden_request_header(name, "")) {
      findings.add(Code::kHeaderOfResponses, text, "Servers send this header; no request has it.", "remove this entry");
      return false;
    }
    if (http::is_forbidden_request_header(name, "")) {
      findings.add(Code::kHeaderForbidden, text,
                   name == "cookie"
                       ? "Scripts cannot set Cookie, and browsers never ask for it: cookies need credentials: true."
                       : "Scripts cannot set this header, and browsers never ask whether they may.",
                   name == "cookie" ? "remove this entry, and set credentials to true" : "remove this entry");
      return false;
    }
    if (std::find(kSafelistedRequestHeaders.begin(), kSafelistedRequestHeaders.end(), name) !=
        kSafelistedRequestHeaders.end()) {
      findings.add(Code::kHeaderSafelisted, text,
                   "This header needs permission only when its value is over 128 bytes long or out of the ordinary.",
                   "remove this entry, unless such values are meant");
    }
    return true;
  });
}

ReadNames read_exposed(const Texts& headers, Findings& findings) {
  return read(headers, kExposed, findings, [&findings](const Text& text, const std::string& name) {
    if (http::is_forbidden_response_header_name(name)) {
      findings.add(Code::kExposeForbidden, text, "Browsers show this header to no script, whatever is exposed.",
                   "remove this entry");
      return false;
    }
    if (is_owned_header(name) || name == "origin" || name.starts_with("access-control-request-")) {
      findings.add(Code::kExposeOfProtocol, text,
                   "This header belongs to the CORS protocol and tells a script nothing.", "remove this entry");
      return false;
    }
    if (http::is_cors_safelisted_response_header_name(name)) {
      findings.add(Code::kExposeSafelisted, text, "Scripts can read this header without permission.",
                   "remove this entry");
      return false;
    }
    return true;
  });
}

}  // namespace crosscheck::policy
