// SPDX-License-Identifier: Apache-2.0
'use strict';
const { onRequest } = require('firebase-functions/https');

function handler(request, response) {
  // @login
  response.json([]);
}
// @handler
exports.api ??= onRequest(handler);
