// SPDX-License-Identifier: Apache-2.0
#include "report/redaction.h"

#include <gtest/gtest.h>

namespace crosscheck::report {
namespace {

TEST(Redaction, Headers) {
  struct Row {
    const char* name;
    const char* value;
    const char* shown;
  };
  const Row rows[] = {
      {"Cookie", "a=1; b=2", "a=[redacted]; b=[redacted]"},
      {"cookie", "loner", "[redacted]"},
      {"Set-Cookie", "sid=abc; Path=/; SameSite=None", "sid=[redacted]; Path=/; SameSite=None"},
      {"Authorization", "Bearer abc", "Bearer [redacted]"},
      {"Proxy-Authorization", "abc", "[redacted]"},
      {"X-Api-Key", "abc", "[redacted]"},
      {"X-CSRF-Token", "abc", "[redacted]"},
      {"X-Amz-Security-Token", "abc", "[redacted]"},
      {"Ocp-Apim-Subscription-Key", "abc", "[redacted]"},
      {"Location", "https://u:p@h.example/cb?code=abc&page=2#id_token=abc",
       "https://[redacted]@h.example/cb?code=[redacted]&page=2#id_token=[redacted]"},
      // What CORS is about stays.
      {"Access-Control-Allow-Credentials", "true", "true"},
      {"Access-Control-Allow-Headers", "Authorization, X-Api-Key", "Authorization, X-Api-Key"},
      {"WWW-Authenticate", "Bearer realm=\"x\"", "Bearer realm=\"x\""},
      {"Origin", "https://app.example", "https://app.example"},
      {"Idempotency-Key", "7", "7"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Redaction(true).header(row.name, row.value), row.shown) << row.name;
    EXPECT_EQ(Redaction(false).header(row.name, row.value), row.value) << row.name;
  }
}

TEST(Redaction, Texts) {
  struct Row {
    const char* text;
    const char* shown;
  };
  const Row rows[] = {
      {"", ""},
      {"plain words", "plain words"},
      {"Access to fetch at 'https://h.example/?token=abc' from origin 'https://a.example' has",
       "Access to fetch at 'https://h.example/?token=[redacted]' from origin 'https://a.example' has"},
      {"at https://h.example/?access_token=abc. (Reason: x)",
       "at https://h.example/?access_token=[redacted]. (Reason: x)"},
      {"at ‘https://h.example/?sig=abc’. (Reason", "at ‘https://h.example/?sig=[redacted]’. (Reason"},
      {"https://user@h.example/", "https://[redacted]@h.example/"},
      {"https://h.example/@scope?q=a@b", "https://h.example/@scope?q=a@b"},
      {"/login?next=/a&session_id=abc", "/login?next=/a&session_id=[redacted]"},
      {"?a&b=&c=1", "?a&b=&c=1"},
      // Long and random by its looks, a UUID, and long but readable.
      {"https://h.example/?x=Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg", "https://h.example/?x=[redacted]"},
      {"https://h.example/?id=123e4567-e89b-12d3-a456-426614174000",
       "https://h.example/?id=123e4567-e89b-12d3-a456-426614174000"},
      {"https://h.example/?title=a-long-and-readable-title-without-digits",
       "https://h.example/?title=a-long-and-readable-title-without-digits"},
      {"value eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln end", "value [redacted] end"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Redaction(true).text(row.text), row.shown);
    EXPECT_EQ(Redaction(false).text(row.text), row.text);
  }
}

}  // namespace
}  // namespace crosscheck::report
