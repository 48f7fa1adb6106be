/* SPDX-License-Identifier: Apache-2.0 */
/* The C interface as a C99 program uses it. Says what is wrong, and ends with how much. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crosscheck/crosscheck.h"

size_t count_allocations(void); /* allocations.cc */

static int failures;

#define CHECK(condition)                                     \
  do {                                                       \
    if (!(condition)) {                                      \
      failures++;                                            \
      printf("%s:%d: %s\n", __FILE__, __LINE__, #condition); \
    }                                                        \
  } while (0)

static const crosscheck_position nowhere = {0, 0, 0};

static int is(crosscheck_text text, const char* expected) {
  if (text.size == strlen(expected) && (text.size == 0 || memcmp(text.data, expected, text.size) == 0)) return 1;
  printf("\"%.*s\" is not \"%s\"\n", (int)text.size, text.size == 0 ? "" : text.data, expected);
  return 0;
}

static crosscheck_policy* example(void) {
  crosscheck_policy* policy = crosscheck_policy_new();
  CHECK(policy != NULL);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("https://app.example"), nowhere) == 0);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("https://*.app.example"), nowhere) == 0);
  CHECK(crosscheck_policy_flag(policy, CROSSCHECK_CREDENTIALS, 1, nowhere) == 0);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_METHODS, crosscheck_z("PUT"), nowhere) == 0);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_REQUEST_HEADERS, crosscheck_z("X-Token"), nowhere) == 0);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_EXPOSE, crosscheck_z("X-Request-Id"), nowhere) == 0);
  CHECK(crosscheck_policy_number(policy, CROSSCHECK_MAX_AGE, 600, nowhere) == 0);
  CHECK(crosscheck_policy_number(policy, CROSSCHECK_PREFLIGHT_STATUS, 200, nowhere) == 0);
  CHECK(crosscheck_policy_route(policy, crosscheck_z("/public/"), crosscheck_z(""), nowhere) == 0);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("*"), nowhere) == 0);
  CHECK(crosscheck_policy_flag(policy, CROSSCHECK_CREDENTIALS, 0, nowhere) == 0);
  CHECK(crosscheck_policy_route(policy, crosscheck_z("/watched"), crosscheck_z("api.example"), nowhere) == 0);
  CHECK(crosscheck_policy_flag(policy, CROSSCHECK_SHADOW, 1, nowhere) == 0);
  CHECK(crosscheck_policy_route(policy, crosscheck_z("/old/"), crosscheck_z(""), nowhere) == 0);
  CHECK(crosscheck_policy_flag(policy, CROSSCHECK_KEEP_OTHER_HEADERS, 1, nowhere) == 0);
  return policy;
}

/* The plan of a policy without issues. */
static crosscheck_plan* compile(crosscheck_policy* policy) {
  crosscheck_compiled* compiled = crosscheck_policy_compile(policy);
  crosscheck_plan* plan;
  CHECK(compiled != NULL);
  CHECK(crosscheck_compiled_issues(compiled) == 0);
  plan = crosscheck_compiled_plan(compiled);
  CHECK(plan != NULL);
  crosscheck_compiled_free(compiled);
  crosscheck_policy_free(policy);
  return plan;
}

static crosscheck_decision decide(const crosscheck_plan* plan, const char* method, const char* path, const char* origin,
                                  const char* request_method) {
  crosscheck_request request = CROSSCHECK_REQUEST_INIT;
  crosscheck_decision decision = CROSSCHECK_DECISION_INIT;
  size_t before;
  request.method = crosscheck_z(method);
  request.host = crosscheck_z("api.example:8080");
  request.path = crosscheck_z(path);
  before = count_allocations();
  crosscheck_request_header(&request, crosscheck_z("Accept"), crosscheck_z("*/*"));
  if (origin != NULL) crosscheck_request_header(&request, crosscheck_z("ORIGIN"), crosscheck_z(origin));
  if (request_method != NULL) {
    crosscheck_request_header(&request, crosscheck_z("access-control-request-method"), crosscheck_z(request_method));
    crosscheck_request_header(&request, crosscheck_z("Access-Control-Request-Headers"), crosscheck_z("x-token"));
  }
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_OK);
  CHECK(count_allocations() == before);
  return decision;
}

/* The lines of a decision, one after the other. */
static const char* lines_of(const crosscheck_decision* decision) {
  static char all[4096];
  size_t i, at = 0;
  all[0] = '\0';
  for (i = 0; i < decision->line_count; i++) {
    at += (size_t)snprintf(all + at, sizeof all - at, "%.*s: %.*s\n", (int)decision->lines[i].name.size,
                           decision->lines[i].name.data, (int)decision->lines[i].value.size,
                           decision->lines[i].value.data);
  }
  return all;
}

static void decisions_are_exact(void) {
  crosscheck_plan* plan = compile(example());
  crosscheck_decision d = decide(plan, "GET", "/v1?a", "https://a.app.example", NULL);
  CHECK(d.preflight_status == 0 && d.origin_allowed && !d.shadow && !d.yields);
  CHECK(is(crosscheck_z(lines_of(&d)),
           "Access-Control-Allow-Origin: https://a.app.example\n"
           "Access-Control-Allow-Credentials: true\n"
           "Access-Control-Expose-Headers: x-request-id\n"));
  CHECK(is(d.vary, "Origin") && is(d.reason, "none"));
  CHECK(d.remove_count == 7 && is(d.remove[0], "Access-Control-Allow-Origin"));

  d = decide(plan, "OPTIONS", "/v1", "https://app.example", "PUT");
  CHECK(d.preflight_status == 200);
  CHECK(is(crosscheck_z(lines_of(&d)),
           "Access-Control-Allow-Origin: https://app.example\n"
           "Access-Control-Allow-Credentials: true\n"
           "Access-Control-Allow-Methods: GET,HEAD,POST,PUT\n"
           "Access-Control-Allow-Headers: x-token\n"
           "Access-Control-Max-Age: 600\n"));
  CHECK(is(d.vary, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"));
  CHECK(d.vary.size <= CROSSCHECK_MAX_VARY);

  d = decide(plan, "OPTIONS", "/v1", "https://app.example.evil", "PUT");
  CHECK(d.preflight_status == 403 && d.line_count == 0 && !d.origin_allowed && d.remove_count == 7);
  CHECK(is(d.reason, "origin-not-listed") && is(d.sentence, "No entry of `origins` matches the request's Origin."));

  d = decide(plan, "GET", "/public/x", NULL, NULL);
  CHECK(is(d.vary, "") && d.line_count == 2 && is(d.lines[0].value, "*"));

  d = decide(plan, "GET", "/watched", "https://evil.example", NULL);
  CHECK(d.shadow && d.line_count == 0 && d.remove_count == 0 && is(d.vary, "") && is(d.reason, "origin-not-listed"));

  d = decide(plan, "GET", "/old/x", "https://app.example", NULL);
  CHECK(d.yields && d.line_count == 3 && d.remove_count == 7);
  crosscheck_plan_release(plan);
}

static void lines_are_counted(void) {
  crosscheck_plan* plan = compile(example());
  crosscheck_request request = CROSSCHECK_REQUEST_INIT;
  crosscheck_decision decision = CROSSCHECK_DECISION_INIT;
  int i;
  request.method = crosscheck_z("OPTIONS");
  request.path = crosscheck_z("/");
  crosscheck_request_header(&request, crosscheck_z("Origin"), crosscheck_z("https://app.example"));
  crosscheck_request_header(&request, crosscheck_z("Access-Control-Request-Method"), crosscheck_z("PUT"));
  for (i = 0; i < CROSSCHECK_MAX_REQUEST_HEADERS_LINES + 4; i++) {
    CHECK(crosscheck_request_header(&request, crosscheck_z("Access-Control-Request-Headers"),
                                    crosscheck_z(i % 5 == 0 ? "" : "x-token")));
  }
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_OK && decision.preflight_status == 200);
  CHECK(!crosscheck_request_header(&request, crosscheck_z("Access-Control-Request-Headers"), crosscheck_z("x-token")));
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_OK && is(decision.reason, "headers-too-long"));
  crosscheck_request_header(&request, crosscheck_z("Origin"), crosscheck_z("https://app.example"));
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_OK && is(decision.reason, "origin-several"));
  crosscheck_plan_release(plan);
}

static void mistakes_are_told_together(void) {
  crosscheck_policy* policy = crosscheck_policy_new();
  crosscheck_compiled* compiled;
  crosscheck_issue issue = CROSSCHECK_ISSUE_INIT;
  crosscheck_position first = {3, 5, 20}, second = {4, 1, 6};
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_METHODS, crosscheck_z("P UT"), second) == CROSSCHECK_OK);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("https://a.example/x"), first) == 0);
  compiled = crosscheck_policy_compile(policy);
  crosscheck_policy_free(policy);
  CHECK(crosscheck_compiled_plan(compiled) == NULL);
  CHECK(crosscheck_compiled_issues(compiled) == 2);
  CHECK(crosscheck_compiled_issue(compiled, 0, &issue) == CROSSCHECK_OK);
  CHECK(issue.severity == CROSSCHECK_ERROR && issue.at.line == 3 && issue.at.column == 5 && issue.at.length == 20);
  CHECK(is(issue.code, "origin-has-path") && is(issue.value, "https://a.example/x"));
  CHECK(is(issue.instead, "https://a.example") && issue.message.size != 0);
  CHECK(issue.message.data[issue.message.size] == '\0');
  CHECK(crosscheck_compiled_issue(compiled, 1, &issue) == CROSSCHECK_OK && is(issue.code, "method-invalid"));
  CHECK(crosscheck_compiled_issue(compiled, 2, &issue) == CROSSCHECK_BAD_ARGUMENT);
  crosscheck_compiled_free(compiled);
}

static void files_are_read(void) {
  static const char* const texts[] = {"origins: [https://app.example]\nmode: shadow\n",
                                      "{\"origins\": [\"https://app.example\"], \"mode\": \"shadow\"}",
                                      "origins = [\"https://app.example\"]\nmode = \"shadow\"\n"};
  crosscheck_compiled* compiled;
  crosscheck_issue issue = CROSSCHECK_ISSUE_INIT;
  int format;
  for (format = CROSSCHECK_YAML; format <= CROSSCHECK_TOML; format++) {
    crosscheck_plan* plan;
    crosscheck_text reason;
    uint64_t requests = 0;
    size_t i, counted = 0;
    compiled = crosscheck_policy_read(crosscheck_z(texts[format]), format);
    plan = crosscheck_compiled_plan(compiled);
    crosscheck_compiled_free(compiled);
    CHECK(plan != NULL);
    if (plan == NULL) continue;
    CHECK(decide(plan, "GET", "/", "https://app.example", NULL).shadow);
    CHECK(decide(plan, "GET", "/", "https://evil.example", NULL).shadow);
    CHECK(decide(plan, "GET", "/", "https://evil.example", NULL).shadow);
    CHECK(decide(plan, "GET", "/", NULL, NULL).shadow);
    CHECK(crosscheck_plan_shadowed(plan, 0, &reason, &requests) == CROSSCHECK_OK && is(reason, "none") &&
          requests == 1);
    for (i = 0; crosscheck_plan_shadowed(plan, i, &reason, &requests) == CROSSCHECK_OK; i++) {
      counted += (size_t)requests;
      if (requests == 2) CHECK(is(reason, "origin-not-listed"));
    }
    CHECK(i > 5 && counted == 3);
    crosscheck_plan_release(plan);
  }
  compiled = crosscheck_policy_read(crosscheck_z("origins:\n  - https://a.example/\n"), CROSSCHECK_YAML);
  CHECK(crosscheck_compiled_plan(compiled) == NULL);
  CHECK(crosscheck_compiled_issue(compiled, 0, &issue) == CROSSCHECK_OK && is(issue.code, "origin-has-path"));
  CHECK(issue.at.line == 2 && issue.at.column == 5);
  crosscheck_compiled_free(compiled);
  CHECK(crosscheck_policy_read(crosscheck_z("origins: []"), 3) == NULL);
}

static void an_empty_list_is_no_missing_list(void) {
  crosscheck_policy* policy = crosscheck_policy_new();
  crosscheck_compiled* compiled = crosscheck_policy_compile(policy);
  crosscheck_issue issue = CROSSCHECK_ISSUE_INIT;
  CHECK(crosscheck_compiled_issue(compiled, 0, &issue) == CROSSCHECK_OK && is(issue.code, "origins-missing"));
  crosscheck_compiled_free(compiled);
  CHECK(crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("rubbish"), nowhere) == CROSSCHECK_OK);
  CHECK(crosscheck_policy_list_clear(policy, CROSSCHECK_ORIGINS, nowhere) == CROSSCHECK_OK);
  crosscheck_plan_release(compile(policy));
}

static void what_is_not_there_is_refused(void) {
  crosscheck_policy* policy = example();
  crosscheck_request request = CROSSCHECK_REQUEST_INIT;
  crosscheck_decision decision = CROSSCHECK_DECISION_INIT;
  crosscheck_plan* plan;
  CHECK(crosscheck_policy_list_add(policy, 99, crosscheck_z("x"), nowhere) == CROSSCHECK_BAD_ARGUMENT);
  CHECK(crosscheck_policy_list_clear(policy, 99, nowhere) == CROSSCHECK_BAD_ARGUMENT);
  CHECK(crosscheck_policy_flag(policy, 99, 1, nowhere) == CROSSCHECK_BAD_ARGUMENT);
  CHECK(crosscheck_policy_number(policy, 99, 1, nowhere) == CROSSCHECK_BAD_ARGUMENT);
  plan = compile(policy);
  request.size = 1;
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_BAD_ARGUMENT);
  request.size = sizeof request + 8; /* of a version to come */
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_OK);
  decision.size = 0;
  CHECK(crosscheck_decide(plan, &request, &decision) == CROSSCHECK_BAD_ARGUMENT);
  crosscheck_policy_free(NULL);
  crosscheck_compiled_free(NULL);
  crosscheck_plan_release(NULL);
  crosscheck_plan_release(plan);
}

static void vary_is_completed(void) {
  char once[CROSSCHECK_MAX_VARY], twice[CROSSCHECK_MAX_VARY];
  char* allocated;
  crosscheck_text wanted = crosscheck_z("Origin, Access-Control-Request-Method"), missing;
  missing.data = once;
  missing.size = crosscheck_vary_missing(crosscheck_z("Accept, ORIGIN"), wanted, once);
  CHECK(is(missing, "Access-Control-Request-Method"));
  CHECK(crosscheck_vary_missing(crosscheck_z("access-control-request-method"), missing, twice) == 0);
  CHECK(crosscheck_vary_missing(crosscheck_z("*"), wanted, once) == 0);
  CHECK(crosscheck_vary_missing(crosscheck_z(""), wanted, once) == wanted.size);
  wanted = crosscheck_z("A,B,C,D");
  allocated = malloc(2 * wanted.size);
  missing.data = allocated;
  missing.size = crosscheck_vary_missing(crosscheck_z("Accept"), wanted, allocated);
  CHECK(is(missing, "A, B, C, D"));
  free(allocated);
}

static void* use(void* plan) {
  int i;
  for (i = 0; i < 2000; i++) {
    crosscheck_plan* mine = crosscheck_plan_retain(plan);
    crosscheck_decision d = decide(mine, "GET", "/", "https://app.example", NULL);
    if (d.line_count != 3) return plan;
    crosscheck_plan_release(mine);
  }
  crosscheck_plan_release(plan);
  return NULL;
}

static void threads_share_a_plan(void) {
  crosscheck_plan* plan = compile(example());
  pthread_t threads[4];
  size_t i;
  CHECK(crosscheck_plan_memory(plan) > 100);
  for (i = 0; i < 4; i++) CHECK(pthread_create(&threads[i], NULL, use, crosscheck_plan_retain(plan)) == 0);
  crosscheck_plan_release(plan);
  for (i = 0; i < 4; i++) {
    void* wrong = plan;
    CHECK(pthread_join(threads[i], &wrong) == 0 && wrong == NULL);
  }
}

int main(void) {
  decisions_are_exact();
  lines_are_counted();
  mistakes_are_told_together();
  files_are_read();
  an_empty_list_is_no_missing_list();
  what_is_not_there_is_refused();
  vary_is_completed();
  threads_share_a_plan();
  if (failures != 0) printf("%d failures\n", failures);
  return failures != 0;
}
