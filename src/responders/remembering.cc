// SPDX-License-Identifier: Apache-2.0
#include "responders/remembering.h"

#include "base/ascii.h"

namespace crosscheck::responders {
namespace {

std::string key_of(const browser::Request& request) {
  std::string key = request.method;
  key += request.credentials ? " +" : " -";
  key += request.preflight ? "P " : "R ";
  (key += to_string(request.mode)) += ' ';
  key += request.url.href_without_fragment();
  for (const Header& header : request.headers) {
    ((key += '\n') += ascii::to_lower(header.name)) += ':';
    key += header.value;
  }
  return key;
}

}  // namespace

std::shared_ptr<const Answer> RememberingResponder::respond(const browser::Request& request) {
  std::string key = key_of(request);
  const std::size_t nth = seen_[key]++;
  (key += '\n') += std::to_string(nth);
  std::shared_ptr<const Answer>& answer = answers_[key];
  if (!answer) answer = source_.respond(request);
  return answer;
}

}  // namespace crosscheck::responders
