import { mount } from "svelte";

import App from "./App.svelte";
import { given } from "./state/given";
import "./style/page.css";
import "./style/print.css";

const target = document.getElementById("app");
const found = await given();
const told = document.getElementById("told");
told?.remove();
if (target) mount(App, { target, props: { given: found, told: [...(told?.childNodes ?? [])] } });
