/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CORS policies for servers that are not written in C++: build one, see what is wrong with it, decide requests.
 *
 *   crosscheck_policy *policy = crosscheck_policy_new();
 *   crosscheck_policy_list_add(policy, CROSSCHECK_ORIGINS, crosscheck_z("https://app.example.com"), nowhere);
 *   crosscheck_policy_flag(policy, CROSSCHECK_CREDENTIALS, 1, nowhere);
 *   crosscheck_compiled *compiled = crosscheck_policy_compile(policy);
 *   for (i = 0; i < crosscheck_compiled_issues(compiled); i++) { crosscheck_compiled_issue(compiled, i, &issue); log it }
 *   crosscheck_plan *plan = crosscheck_compiled_plan(compiled);          NULL when an issue is an error
 *   crosscheck_compiled_free(compiled);
 *   crosscheck_policy_free(policy);
 * or, of a file's text: compiled = crosscheck_policy_read(text, CROSSCHECK_YAML);
 *
 *   crosscheck_request request = CROSSCHECK_REQUEST_INIT;                then, for each request
 *   request.method = ...; request.host = ...; request.path = ...;
 *   for each header line: if (!crosscheck_request_header(&request, name, value)) break;
 *   crosscheck_decision decision = CROSSCHECK_DECISION_INIT;
 *   crosscheck_decide(plan, &request, &decision);
 *   if (decision.preflight_status != 0) answer with it, lines[] and vary, and no body; do not call the application
 *   else call the application, and last of all, on every status, errors and 304 included:
 *     add to Vary what crosscheck_vary_missing() says; unless `yields` holds the decision back (see there), take away the
 *     headers in remove[], then add lines[].
 *
 * What a policy means is written in policy_config.h, what a decision means in policy.h.
 *
 * Memory: what a function named *_new, *_compile or *_plan returns is the caller's, who gives it back to *_free or *_release.
 * No pointer that is given to a function may be NULL unless it says so. Texts are bytes with a length, not terminated.
 * Threads: a crosscheck_plan may be used by any number of threads at a time; everything else by one at a time.
 * Errors: no function throws, aborts or writes anywhere. Those that can fail for want of memory say so.
 * Versions: fields and enumerators are only added, at the end. A struct's first member `size` is what the caller's
 * compiler took for its size; the *_INIT macros set it.
 * Linking: the library is static and C++ inside: `cc main.c $(pkg-config --cflags --libs crosscheck) -lstdc++ -lm`; CMake's
 * crosscheck::crosscheck sees to that itself.
 */
#ifndef CROSSCHECK_CROSSCHECK_H_
#define CROSSCHECK_CROSSCHECK_H_

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CROSSCHECK_NOEXCEPT noexcept
extern "C" {
#else
#define CROSSCHECK_NOEXCEPT
#endif

/* Bytes that belong to somebody else. `data` may be NULL when `size` is 0. */
typedef struct crosscheck_text {
  const char* data;
  size_t size;
} crosscheck_text;

/* The text of a string that ends in NUL; it lives as long as the string. */
crosscheck_text crosscheck_z(const char* string) CROSSCHECK_NOEXCEPT;

typedef enum crosscheck_status {
  CROSSCHECK_OK = 0,
  CROSSCHECK_NO_MEMORY = 1,
  CROSSCHECK_BAD_ARGUMENT = 2 /* an enumerator that there is not, an index past the end, a `size` that is too small */
} crosscheck_status;

/* Building ------------------------------------------------------------------------------------------------------------ */

/* A policy that is being written. */
typedef struct crosscheck_policy crosscheck_policy;

/* Where a setting is written, for its issues; all zero when nowhere. */
typedef struct crosscheck_position {
  uint32_t line;   /* 1 is the first */
  uint32_t column; /* in bytes, 1 is the first */
  uint32_t length; /* in bytes */
} crosscheck_position;

typedef enum crosscheck_list {
  CROSSCHECK_ORIGINS = 0,         /* "https://app.example.com", or a pattern as policy_config.h has them */
  CROSSCHECK_METHODS = 1,         /* "PUT"; "*": every method */
  CROSSCHECK_REQUEST_HEADERS = 2, /* "Content-Type"; "*": every one, Authorization only when listed as well */
  CROSSCHECK_EXPOSE = 3           /* "X-Request-Id"; "*": every response header, without credentials */
} crosscheck_list;

typedef enum crosscheck_flag {
  CROSSCHECK_CREDENTIALS = 0,
  CROSSCHECK_SHADOW = 1,             /* decide and change nothing */
  CROSSCHECK_KEEP_OTHER_HEADERS = 2, /* where the application sends Access-Control-Allow-Origin itself, yield to it */
  CROSSCHECK_DEBUG = 3,              /* X-Crosscheck-Reason on preflights of allowed origins */
  CROSSCHECK_DANGEROUSLY_ALLOW_NULL_ORIGIN = 4,
  CROSSCHECK_DANGEROUSLY_ALLOW_INSECURE_ORIGINS = 5,
  CROSSCHECK_DANGEROUSLY_ALLOW_PUBLIC_SUFFIXES = 6
} crosscheck_flag;

typedef enum crosscheck_number {
  CROSSCHECK_MAX_AGE = 0,         /* seconds, 0.. */
  CROSSCHECK_PREFLIGHT_STATUS = 1 /* 200..299 */
} crosscheck_number;

/* An empty policy, or NULL without memory. It has to say something about CROSSCHECK_ORIGINS to compile. */
crosscheck_policy* crosscheck_policy_new(void) CROSSCHECK_NOEXCEPT;
/* `policy` may be NULL. */
void crosscheck_policy_free(crosscheck_policy* policy) CROSSCHECK_NOEXCEPT;

/* Begins a route: what is set from now on is the route's, which inherits the rest from the policy. The first route that
 * matches a request decides. Whether `path` and `host` make sense is told by the issues.
 * path: "/public/" and all under it, or "/health" alone. host: "api.example.com" or "*.example.com"; empty: every host. */
crosscheck_status crosscheck_policy_route(crosscheck_policy* policy, crosscheck_text path, crosscheck_text host,
                                          crosscheck_position at) CROSSCHECK_NOEXCEPT;
/* What follows takes an enumerator as `which`: of crosscheck_list, crosscheck_flag or crosscheck_number. */

/* Says that a list is set, without an entry; what it had is lost. */
crosscheck_status crosscheck_policy_list_clear(crosscheck_policy* policy, int which,
                                               crosscheck_position at) CROSSCHECK_NOEXCEPT;
/* Adds an entry, which is copied. */
crosscheck_status crosscheck_policy_list_add(crosscheck_policy* policy, int which, crosscheck_text entry,
                                             crosscheck_position at) CROSSCHECK_NOEXCEPT;
/* on: 0 or not. */
crosscheck_status crosscheck_policy_flag(crosscheck_policy* policy, int which, int on,
                                         crosscheck_position at) CROSSCHECK_NOEXCEPT;
crosscheck_status crosscheck_policy_number(crosscheck_policy* policy, int which, int64_t value,
                                           crosscheck_position at) CROSSCHECK_NOEXCEPT;

/* What is wrong with it ----------------------------------------------------------------------------------------------- */

/* What became of a policy: its issues and, unless one of them is an error, a plan. */
typedef struct crosscheck_compiled crosscheck_compiled;
/* A policy at work. Immutable, and counted: it is there until as many releases as there are owners. */
typedef struct crosscheck_plan crosscheck_plan;

typedef enum crosscheck_severity { CROSSCHECK_ERROR = 0, CROSSCHECK_WARNING = 1 } crosscheck_severity;

/* One mistake. Its texts live as long as the crosscheck_compiled, and are followed by a NUL. */
typedef struct crosscheck_issue {
  size_t size;
  crosscheck_severity severity;
  crosscheck_position at;
  crosscheck_text code;    /* "origin-has-path"; never changes its meaning */
  crosscheck_text value;   /* the offending value, as written; any bytes */
  crosscheck_text message; /* what is wrong and why it matters; English */
  crosscheck_text instead; /* what to write instead; may be empty */
} crosscheck_issue;
#define CROSSCHECK_ISSUE_INIT                                                               \
  {                                                                                         \
    sizeof(crosscheck_issue), CROSSCHECK_ERROR, {0, 0, 0}, {0, 0}, {0, 0}, {0, 0}, { 0, 0 } \
  }

/* Takes time nearly linear in the length of the policy, which it does not change. NULL without memory. */
crosscheck_compiled* crosscheck_policy_compile(const crosscheck_policy* policy) CROSSCHECK_NOEXCEPT;

typedef enum crosscheck_format { CROSSCHECK_YAML = 0, CROSSCHECK_JSON = 1, CROSSCHECK_TOML = 2 } crosscheck_format;

/* Reads and compiles the text of a policy file, which is not kept; docs/policy.md has the keys. The issues are those of
 * reading and of compiling, and their positions are in the text. NULL without memory, or when there is no such format.
 * format: of crosscheck_format. */
crosscheck_compiled* crosscheck_policy_read(crosscheck_text text, int format) CROSSCHECK_NOEXCEPT;
/* `compiled` may be NULL. Plans that were taken from it stay. */
void crosscheck_compiled_free(crosscheck_compiled* compiled) CROSSCHECK_NOEXCEPT;
/* How many issues there are, errors and warnings; they are in the order of their positions. */
size_t crosscheck_compiled_issues(const crosscheck_compiled* compiled) CROSSCHECK_NOEXCEPT;
/* Fills `issue`, whose `size` is set. CROSSCHECK_BAD_ARGUMENT when `index` is past the end. */
crosscheck_status crosscheck_compiled_issue(const crosscheck_compiled* compiled, size_t index,
                                            crosscheck_issue* issue) CROSSCHECK_NOEXCEPT;
/* The plan, of which the caller becomes an owner; NULL when an issue is an error. */
crosscheck_plan* crosscheck_compiled_plan(crosscheck_compiled* compiled) CROSSCHECK_NOEXCEPT;

/* One more owner; returns `plan`. Any thread that owns it may. */
crosscheck_plan* crosscheck_plan_retain(crosscheck_plan* plan) CROSSCHECK_NOEXCEPT;
/* One owner less; the last one's call frees it. `plan` may be NULL. */
void crosscheck_plan_release(crosscheck_plan* plan) CROSSCHECK_NOEXCEPT;
/* What the plan occupies, in bytes. */
size_t crosscheck_plan_memory(const crosscheck_plan* plan) CROSSCHECK_NOEXCEPT;
/* How many requests with an Origin were decided in shadow mode for the reason with this index: its id and their number. The
 * first is "none", those that would have been given all they asked for. CROSSCHECK_BAD_ARGUMENT past the last reason. */
crosscheck_status crosscheck_plan_shadowed(const crosscheck_plan* plan, size_t index, crosscheck_text* reason,
                                           uint64_t* requests) CROSSCHECK_NOEXCEPT;

/* Deciding ------------------------------------------------------------------------------------------------------------ */

/* At most as many Access-Control-Request-Headers lines that say something are read; a preflight with more is refused. */
#define CROSSCHECK_MAX_REQUEST_HEADERS_LINES 16
/* The most lines that a decision has. */
#define CROSSCHECK_MAX_LINES (CROSSCHECK_MAX_REQUEST_HEADERS_LINES + 5)

/* What a policy looks at in a request: views, which must outlive the decision. Set method, host and path; the rest is
 * crosscheck_request_header()'s. */
typedef struct crosscheck_request {
  size_t size;
  crosscheck_text method; /* as on the request line */
  crosscheck_text host;   /* Host or :authority, with or without a port; empty: routes with a host do not match */
  crosscheck_text path;   /* as received; a query after '?' is ignored */
  crosscheck_text origin;
  crosscheck_text request_method;
  crosscheck_text request_headers[CROSSCHECK_MAX_REQUEST_HEADERS_LINES];
  uint32_t origins; /* how many lines there are of each */
  uint32_t request_methods;
  uint32_t request_headers_lines; /* that are not empty */
  uint32_t empty_request_headers_lines;
} crosscheck_request;
#define CROSSCHECK_REQUEST_INIT \
  { sizeof(crosscheck_request), {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {{0, 0}}, 0, 0, 0, 0 }

/* Takes a header line; those that no policy asks for are ignored. Names compare ASCII case-insensitively. Call it once for
 * each line, in order: a second Origin line matters. Returns 0 when it is a preflight that is refused whatever the lines that
 * follow say, which need not be read then; 1 otherwise. */
int crosscheck_request_header(crosscheck_request* request, crosscheck_text name,
                              crosscheck_text value) CROSSCHECK_NOEXCEPT;

typedef struct crosscheck_line {
  crosscheck_text name; /* as the standard writes it: "Access-Control-Allow-Origin" */
  crosscheck_text value;
} crosscheck_line;

/* What to do with one request. Its texts are views into the plan, the request or static storage. */
typedef struct crosscheck_decision {
  size_t size;
  int preflight_status;   /* not 0: answer with it, lines[] and vary, no body, and do not call the application */
  int origin_allowed;     /* the request bears an origin that the policy matches, or the policy allows any */
  int shadow;             /* the policy only watches: nothing to add and nothing to remove */
  int yields;             /* when the application's response has Access-Control-Allow-Origin, it stands as it is: leave
                             lines[] and remove[] alone */
  crosscheck_text reason; /* why it was not given what it asks for: "origin-not-listed"; "none" when it was */
  crosscheck_text sentence; /* the same for people; nothing of the request is in it. English */
  crosscheck_text vary;     /* what the response's Vary has to name besides what it names already; empty: nothing */
  const crosscheck_text* remove; /* response headers to take away before lines[] are added, whoever set them */
  size_t remove_count;
  size_t line_count;
  crosscheck_line lines[CROSSCHECK_MAX_LINES]; /* to add; only the first line_count are set */
} crosscheck_decision;
#define CROSSCHECK_DECISION_INIT                                                \
  {                                                                             \
    sizeof(crosscheck_decision), 0, 0, 0, 0, {0, 0}, {0, 0}, {0, 0}, 0, 0, 0, { \
      {                                                                         \
        {0, 0}, { 0, 0 }                                                        \
      }                                                                         \
    }                                                                           \
  }

/* Fills `decision`, whose `size` is set. Allocates nothing, takes no lock, and takes time bounded by the lengths of origin
 * and path, by 2,048 bytes of Access-Control-Request-Headers and by the number of routes. CROSSCHECK_BAD_ARGUMENT when a
 * `size` is too small; then send nothing of CORS. */
crosscheck_status crosscheck_decide(const crosscheck_plan* plan, const crosscheck_request* request,
                                    crosscheck_decision* decision) CROSSCHECK_NOEXCEPT;

/* The most bytes that crosscheck_vary_missing() writes for a decision's `vary`. */
#define CROSSCHECK_MAX_VARY 96
/* Those names of `wanted` that `present`, a Vary value of the response, does not have: written to `out`, which holds at
 * least 2 * wanted.size bytes and is not `wanted` itself; returns how many bytes. 0: none is missing, or `present` has "*".
 * Where the response has several Vary lines, ask again for each with what was missing in the one before. */
size_t crosscheck_vary_missing(crosscheck_text present, crosscheck_text wanted, char* out) CROSSCHECK_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#endif
