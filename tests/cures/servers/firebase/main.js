// SPDX-License-Identifier: Apache-2.0
// What runs a function in Google's cloud, on loopback alone.
'use strict';
require('@google-cloud/functions-framework').http('api', require('./index.js').api);
require('@google-cloud/functions-framework/testing').getTestServer('api').listen($PORT, '127.0.0.1');
