// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/words.h"

namespace crosscheck::lab {

Answer answer(std::uint16_t status, HeaderList lines, std::string_view body) {
  Answer made;
  made.status = status;
  made.headers = std::move(lines);
  made.http_version = "1.1";
  if (status == 204 || status == 304) return made;
  made.body = body;
  if (!body.empty() && !made.headers.has("Content-Type")) made.headers.append("Content-Type", "application/json");
  return made;
}

Answer no_content(HeaderList lines) { return answer(204, std::move(lines)); }

Answer failing(NetworkErrorKind kind) {
  Answer made;
  made.error = NetworkError{kind, ""};
  return made;
}

}  // namespace crosscheck::lab
