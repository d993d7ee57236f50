import { mount } from "svelte";

import App from "./App.svelte";
import { given } from "./state/given";
import "./style/page.css";
import "./style/print.css";

const target = document.getElementById("app");
if (target) mount(App, { target, props: { given: await given() } });
